import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';

/** All roles of an account, and why it is to have them. */
export function RoleFields() {
  const { t } = useTranslation();
  const { choices } = useReference();
  const { required, chosen } = useRules();
  return (
    <>
      <Form.Item name="roles" label={t('account.roles')} extra={t('account.roles_apart')} rules={[chosen]}>
        <Choose<string[]> mode="multiple" options={choices('roles')} />
      </Form.Item>
      <Form.Item name="reason" label={t('account.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </>
  );
}
