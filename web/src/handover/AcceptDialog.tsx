import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { OpenItems } from './OpenItems';
import { useAccept } from './queries/accept';

interface Props {
  projectId: string;
  title: string;
  onClose: () => void;
}

/** Whoever takes an office over sees what is open and takes it on. */
export function AcceptDialog({ projectId, title, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Bodies['AcceptanceBody']>();
  const accept = useAccept(projectId);
  return (
    <FormDialog<Bodies['AcceptanceBody']>
      title={title}
      submitLabel={t('handover.accept')}
      name="accept-handover"
      form={form}
      pending={accept.isPending}
      error={accept.error}
      onSubmit={(values) => accept.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <OpenItems projectId={projectId} />
      <Form.Item name="note" label={t('handover.note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
