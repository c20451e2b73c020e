import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';

interface Props {
  onSave: (name: string) => void;
  onClose: () => void;
}

/** How the list that is shown shall be called. */
export function SaveViewDialog({ onSave, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<{ name: string }>();
  return (
    <FormDialog<{ name: string }>
      title={t('project.views.save')}
      submitLabel={t('project.views.submit')}
      name="save-view"
      form={form}
      pending={false}
      error={null}
      onSubmit={({ name }) => {
        onSave(name.trim());
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('project.views.name')} rules={[required]} extra={t('project.views.hint')}>
        <Input maxLength={30} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
