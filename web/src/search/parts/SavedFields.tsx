import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/ui/useRules';
import styles from '../search.module.css';

/** How a question is called, and how new hits are told. */
export function SavedFields({ hasWebhook = false }: { hasWebhook?: boolean }) {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <>
      <Form.Item name="name" label={t('search.saved.name')} rules={[required]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="notify" label={t('search.saved.notify')} valuePropName="checked" extra={t('search.saved.notify_hint')}>
        <Switch />
      </Form.Item>
      <details className={styles.fold} open={hasWebhook}>
        <summary>{t('search.saved.advanced')}</summary>
        <Form.Item name="webhook_url" label={t('search.saved.webhook')} extra={t('search.saved.webhook_hint')}>
          <Input type="url" maxLength={500} placeholder="https://" />
        </Form.Item>
      </details>
    </>
  );
}
