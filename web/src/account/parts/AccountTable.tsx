import { useTranslation } from 'react-i18next';
import type { Account } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { EventButtons } from '@/ui/EventButtons';
import { offered } from '@/ui/offered';
import styles from '../account.module.css';
import { ChangeRolesDialog } from './ChangeRolesDialog';
import { DisableDialog } from './DisableDialog';
import { PasswordDialog } from './PasswordDialog';

const deeds = ['reset_password', 'change_roles', 'disable'] as const;
type Deed = (typeof deeds)[number];
const dialogs = { reset_password: PasswordDialog, change_roles: ChangeRolesDialog, disable: DisableDialog };

interface Props {
  accounts: Account[];
  /** Is told in words what was done. */
  onDone: (sentence: string) => void;
}

/** One line an account: who acts through it, in which roles, whether it is in use, and what may be done with it. */
export function AccountTable({ accounts, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} role="region" aria-label={t('account.scroll')} tabIndex={0}>
      {/* On a narrow page the lines are no boxes of a table any more; the roles keep them one. */}
      <table role="table" aria-label={t('account.title')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{t('account.username')}</th>
            <th role="columnheader" scope="col">{t('account.name')}</th>
            <th role="columnheader" scope="col">{t('account.unit')}</th>
            <th role="columnheader" scope="col">{t('account.district')}</th>
            <th role="columnheader" scope="col">{t('account.roles')}</th>
            <th role="columnheader" scope="col">{t('account.state')}</th>
            <th role="columnheader" scope="col">{t('account.deeds')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {accounts.map((account) => (
            <Row key={account.id} account={account} onDone={onDone} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ account, onDone }: { account: Account; onDone: Props['onDone'] }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const isInUse = account.state === 'enabled';
  return (
    <tr role="row" data-off={!isInUse || undefined}>
      <th role="rowheader" scope="row">{account.username}</th>
      <td role="cell">{account.name}</td>
      <td role="cell">{account.unit_name}</td>
      <td role="cell" data-none={!account.district || undefined}>
        {name('districts', account.district) || t('ui.none')}
      </td>
      <td role="cell">{account.roles.map((role) => name('roles', role)).join(t('ui.separator'))}</td>
      <td role="cell">{t(isInUse ? 'account.states.enabled' : 'account.states.disabled')}</td>
      <td role="cell">
        <EventButtons<Deed>
          events={offered(deeds, account.actions)}
          size="small"
          word={(deed) => t(`account.do.${deed}`)}
          label={(deed) => t(`account.do_of.${deed}`, { name: account.name })}
          dialog={(deed, { onDone: end, onClose }) => {
            const done = () => {
              end();
              onDone(t(`account.done.${deed}`, { name: account.name }));
            };
            const Dialog = dialogs[deed];
            return <Dialog account={account} onDone={done} onClose={onClose} />;
          }}
        />
      </td>
    </tr>
  );
}
