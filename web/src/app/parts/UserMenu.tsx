import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { SignOutButton } from '@/session/SignOutButton';
import { useSession } from '@/session/useSession';
import styles from '../app.module.css';
import { Settings } from './Settings';

export function UserMenu() {
  const { user } = useSession();
  return (
    <Popover trigger="click" placement="bottomRight" content={<Menu />}>
      <Button aria-haspopup="dialog">{user.name}</Button>
    </Popover>
  );
}

function Menu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const { name } = useReference();
  return (
    <div className={styles.userMenu}>
      <p>{user.roles.map((role) => name('roles', role)).join(t('ui.separator'))}</p>
      <Settings />
      <SignOutButton />
    </div>
  );
}
