import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AdmissionCondition, Bodies } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import type { Ending } from '@/ui/EventButtons';
import { useRules } from '@/ui/useRules';
import { meetCondition } from './queries/meet';

interface Props extends Ending {
  kept: KeptProject;
  condition: AdmissionCondition;
}

/** Notes by what, and when, a condition of an admission was met. */
export function MeetDialog({ kept, condition, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Bodies['ConditionMetBody']>();
  const change = useProjectChange(kept, meetCondition(condition.id), onDone);
  return (
    <ChangeDialog
      title={t('admission.meet')}
      submitLabel={t('admission.meet_submit')}
      name="meet-condition"
      change={change}
      form={form}
      initialValues={{ on: today() }}
      body={(values: Bodies['ConditionMetBody']) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <p>{condition.text}</p>
      <Form.Item name="on" label={t('admission.met_on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="note" label={t('admission.met_note')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
