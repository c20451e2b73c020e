import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { reviewAdmission, type Review } from './queries/review';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

interface Values extends Omit<Review, 'conditions'> {
  /** One condition a line. */
  conditions?: string;
}


/** The admission review: verdict, date, reason, and the conditions of a conditional one. */
export function ReviewDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<Values>();
  const verdict = Form.useWatch('verdict', form);
  const change = useProjectChange(kept, reviewAdmission, onClose);
  const body = ({ conditions, ...rest }: Values): Review =>
    rest.verdict === 'conditional' ? { ...rest, conditions: lines(conditions) } : rest;
  return (
    <ChangeDialog
      title={t('admission.review')}
      submitLabel={t('admission.submit')}
      name="review"
      change={change}
      form={form}
      initialValues={{ on: today() }}
      body={body}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="verdict" label={t('admission.verdict')} rules={[chosen]}>
        <Radio.Group options={choices('verdicts')} />
      </Form.Item>
      <Form.Item name="on" label={t('admission.on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('admission.reason')} rules={[required]}>
        <Input.TextArea rows={3} />
      </Form.Item>
      {verdict === 'conditional' && (
        <Form.Item name="conditions" label={t('admission.conditions')} rules={[required]}>
          <Input.TextArea rows={3} />
        </Form.Item>
      )}
    </ChangeDialog>
  );
}

function lines(text = ''): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
