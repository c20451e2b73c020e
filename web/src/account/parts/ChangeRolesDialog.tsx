import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Account, Bodies } from '@/api/types';
import type { Ending } from '@/ui/EventButtons';
import { FormDialog } from '@/ui/FormDialog';
import styles from '../account.module.css';
import { useAskForAccount } from '../queries/requests';
import { RoleFields } from './RoleFields';

interface Props extends Ending {
  account: Account;
}

/** Asks for other roles of an account; another person confirms. */
export function ChangeRolesDialog({ account, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Bodies['AccountRequestBody']>();
  const send = useAskForAccount();
  return (
    <FormDialog<Bodies['AccountRequestBody']>
      title={t('account.do_of.change_roles', { name: account.name })}
      submitLabel={t('account.ask_submit')}
      name="change-roles"
      form={form}
      pending={send.isPending}
      error={send.error}
      initialValues={{ roles: account.roles }}
      rename={(path) => path.slice(0, 1)}
      onSubmit={(body) => send.mutate({ ...body, user_id: account.id }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p className={styles.sentence}>{t('account.change_hint')}</p>
      <RoleFields />
    </FormDialog>
  );
}
