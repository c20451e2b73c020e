import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, Dispute } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useRule } from '../queries/rule';
import { Grounds } from './Grounds';

interface Props {
  dispute: Dispute;
  onClose: () => void;
}

/** The centre decides who holds the lead, with both sides' grounds in sight. */
export function RulingDialog({ dispute, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<Bodies['RulingBody']>();
  const rule = useRule(dispute);
  const sides = [
    { value: 'holder', label: t('first_report.for_holder', { unit: dispute.holder_unit_name }) },
    { value: 'claimant', label: t('first_report.for_claimant', { unit: dispute.claimant_unit_name }) },
  ];
  return (
    <FormDialog<Bodies['RulingBody']>
      title={t('first_report.ruling_of', { code: dispute.project_code })}
      submitLabel={t('duplicate.decide')}
      name="ruling"
      width={720}
      form={form}
      pending={rule.isPending}
      error={rule.error}
      onSubmit={(values) => rule.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Grounds dispute={dispute} />
      <Form.Item name="decision" label={t('duplicate.decision')} rules={[chosen]}>
        <Radio.Group vertical options={sides} />
      </Form.Item>
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
