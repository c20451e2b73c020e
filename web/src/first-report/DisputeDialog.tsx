import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useOpenDispute } from './queries/openDispute';

interface Props {
  lead: { id: string; code: string; holder: string };
  onClose: () => void;
}

/** One's own unit claims a lead that another one holds. */
export function DisputeDialog({ lead, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Bodies['GroundsBody']>();
  const open = useOpenDispute(lead.id);
  return (
    <FormDialog<Bodies['GroundsBody']>
      title={t('first_report.dispute_of', { code: lead.code })}
      submitLabel={t('first_report.dispute')}
      name="dispute"
      form={form}
      pending={open.isPending}
      error={open.error}
      onSubmit={(values) => open.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item
        name="grounds"
        label={t('first_report.own_grounds')}
        extra={t('first_report.dispute_hint', { holder: lead.holder })}
        rules={[required]}
      >
        <Input.TextArea rows={4} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
