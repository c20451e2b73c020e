import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AdmissionReview, Bodies } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import type { Ending } from '@/ui/EventButtons';
import { useRules } from '@/ui/useRules';
import { overrule } from './queries/overrule';

interface Props extends Ending {
  kept: KeptProject;
  review: AdmissionReview;
}

type Values = Omit<Bodies['OverruleBody'], 'review_id'>;

/** A leader's own verdict, under the leader's name, in the place of the one that counts. */
export function OverruleDialog({ kept, review, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { name, choices } = useReference();
  const [form] = Form.useForm<Values>();
  const change = useProjectChange(kept, overrule, onDone);
  return (
    <ChangeDialog
      title={t('admission.overrule')}
      submitLabel={t('admission.overrule_submit')}
      name="overrule"
      change={change}
      form={form}
      body={(values: Values) => ({ ...values, review_id: review.id })}
      differences={useDifferences()}
      onClose={onClose}
    >
      <p>{t('admission.overrule_hint', { verdict: name('verdicts', review.verdict) })}</p>
      <Form.Item name="verdict" label={t('admission.overrule_to')} rules={[chosen]}>
        <Radio.Group options={choices('verdicts').filter(({ value }) => value !== review.verdict)} />
      </Form.Item>
      <Form.Item name="reason" label={t('admission.overrule_reason')} rules={[required]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
