import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { SignOutButton } from '@/session/SignOutButton';
import { useSession } from '@/session/useSession';
import styles from '../app.module.css';
import { Settings } from './Settings';

interface Props {
  /** Shows which keys there are. */
  onKeys: () => void;
}

export function UserMenu({ onKeys }: Props) {
  const { user } = useSession();
  const [open, setOpen] = useState(false);
  const showKeys = () => {
    setOpen(false);
    onKeys();
  };
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={<Menu onKeys={showKeys} />}>
      <Button aria-haspopup="dialog">{user.name}</Button>
    </Popover>
  );
}

function Menu({ onKeys }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { name } = useReference();
  return (
    <div className={styles.userMenu}>
      <p>{user.roles.map((role) => name('roles', role)).join(t('ui.separator'))}</p>
      <Settings />
      <Button onClick={onKeys}>{t('app.keys.title')}</Button>
      <SignOutButton />
    </div>
  );
}
