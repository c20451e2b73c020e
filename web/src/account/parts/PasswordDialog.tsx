import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/api/types';
import type { Ending } from '@/ui/EventButtons';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import styles from '../account.module.css';
import { useGivePassword } from '../queries/deeds';

interface Props extends Ending {
  account: Account;
}

interface Values {
  password: string;
  again: string;
}

/** Gives an account another password, typed twice. */
export function PasswordDialog({ account, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const given = { ...required, whitespace: false };
  const [form] = Form.useForm<Values>();
  const send = useGivePassword(account.id);
  const same = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, again?: string) => (!again || again === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('account.differs')))),
  });
  return (
    <FormDialog<Values>
      title={t('account.do_of.reset_password', { name: account.name })}
      submitLabel={t('account.do.reset_password')}
      name="reset-password"
      form={form}
      pending={send.isPending}
      error={send.error}
      onSubmit={({ password }) => send.mutate({ password }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p className={styles.sentence}>{t('account.password_hint', { username: account.username })}</p>
      <Form.Item name="password" label={t('account.password')} extra={t('account.password_rule')} rules={[given]}>
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item name="again" label={t('account.password_again')} dependencies={['password']} rules={[given, same]}>
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
    </FormDialog>
  );
}
