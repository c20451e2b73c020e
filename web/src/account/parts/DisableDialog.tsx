import { Link } from '@tanstack/react-router';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import type { Account } from '@/api/types';
import { useMay } from '@/session/useSession';
import type { Ending } from '@/ui/EventButtons';
import { FormDialog } from '@/ui/FormDialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from '../account.module.css';
import { useDisableAccount } from '../queries/deeds';

interface Props extends Ending {
  account: Account;
}

/** Asks once more before an account is taken out of use. */
export function DisableDialog({ account, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<object>();
  const send = useDisableAccount(account.id);
  return (
    <FormDialog
      title={t('account.do_of.disable', { name: account.name })}
      submitLabel={t('account.do.disable')}
      name="disable-account"
      form={form}
      pending={send.isPending}
      error={send.error}
      trouble={isProblem(send.error, 'not_handed_over') ? <NotHandedOver error={send.error} name={account.name} /> : undefined}
      onSubmit={() => send.mutate(undefined, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p className={styles.sentence}>{t('account.disable_hint', { username: account.username })}</p>
    </FormDialog>
  );
}

/** The projects that are still answered for, in the server's words, and where they are handed over. */
function NotHandedOver({ error, name }: { error: unknown; name: string }) {
  const { t } = useTranslation();
  const mayHandOver = useMay('leader_appoint');
  return (
    <>
      <ProblemNotice error={error} />
      <p className={styles.next}>
        {mayHandOver ? (
          <Link to="/people" search={{ q: name }}>
            {t('account.hand_over')}
          </Link>
        ) : (
          t('account.have_handed_over')
        )}
      </p>
    </>
  );
}
