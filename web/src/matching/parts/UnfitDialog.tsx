import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { filled } from '@/ui/filled';
import { FormDialog } from '@/ui/FormDialog';

interface Props {
  title: string;
  pending: boolean;
  error: unknown;
  onSubmit: (reason: string | undefined) => void;
  onClose: () => void;
}

interface Values {
  reason?: string;
}

/** Why a match does not fit, if one likes to say. */
export function UnfitDialog({ title, pending, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  return (
    <FormDialog<Values>
      title={t('matching.unfit_of', { title })}
      submitLabel={t('matching.unfit')}
      name="unfit-match"
      form={form}
      pending={pending}
      error={error}
      onSubmit={({ reason }) => onSubmit(filled(reason))}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('matching.reason')} extra={t('matching.reason_hint')}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
