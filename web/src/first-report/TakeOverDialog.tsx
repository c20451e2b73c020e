import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useTakeOver } from './queries/takeOver';

interface Props {
  lead: { id: string; code: string };
  onClose: () => void;
  onTaken?: () => void;
}

/** One's own unit takes a lead that nobody holds any more; it is recorded, never silent. */
export function TakeOverDialog({ lead, onClose, onTaken }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Bodies['ReasonBody']>();
  const take = useTakeOver(lead.id);
  const done = () => {
    onClose();
    onTaken?.();
  };
  return (
    <FormDialog<Bodies['ReasonBody']>
      title={t('first_report.take_over_of', { code: lead.code })}
      submitLabel={t('first_report.take_over')}
      name="take-over"
      form={form}
      pending={take.isPending}
      error={take.error}
      onSubmit={(values) => take.mutate(values, { onSuccess: done })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('project.reason')} extra={t('first_report.take_over_hint')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
