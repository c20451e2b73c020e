import { Alert, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import styles from '../notification.module.css';
import { useChooseNotifications } from '../queries/settings';

interface Props {
  settings: NotificationSettings;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  email?: string;
  mailed: string[];
}

/** What is told by mail besides the page, and where to. */
export function SettingsDialog({ settings, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const send = useChooseNotifications();
  const kinds = settings.kinds;
  return (
    <FormDialog<Values>
      title={t('notification.settings')}
      submitLabel={t('notification.settings_submit')}
      name="notification-settings"
      form={form}
      pending={send.isPending}
      error={send.error}
      initialValues={{ email: settings.email ?? '', mailed: kinds.filter((kind) => kind.mailed).map((kind) => kind.kind) }}
      rename={(path) => path.slice(0, 1)}
      onSubmit={({ email, mailed }) => send.mutate({ email: email || null, mailed }, { onSuccess: onDone })}
      onClose={onClose}
    >
      {!settings.sends_mail && <Alert type="info" showIcon title={t('notification.no_mail')} />}
      <p>{t('notification.settings_hint')}</p>
      <Form.Item name="mailed" label={t('notification.mailed')}>
        <Checkbox.Group className={styles.kinds} options={kinds.map((kind) => ({ value: kind.kind, label: t('notification.mailed_kind', { name: kind.name, occasion: kind.occasion }) }))} />
      </Form.Item>
      <Form.Item name="email" label={t('notification.email')} extra={t('notification.email_hint')}>
        <Input type="email" inputMode="email" autoComplete="email" maxLength={254} />
      </Form.Item>
    </FormDialog>
  );
}
