import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { base } from '@/api/client';
import { useReference } from '@/reference/useReference';
import { SignOutButton } from '@/session/SignOutButton';
import { useSession } from '@/session/useSession';
import { useNarrow } from '@/ui/useMedia';
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
  const isNarrow = useNarrow();
  return (
    <div className={styles.userMenu}>
      <p>{user.roles.map((role) => name('roles', role)).join(t('ui.separator'))}</p>
      <Settings />
      {isNarrow && <Button href={`${base}/m`}>{t('phone.open')}</Button>}
      <Button onClick={onKeys}>{t('app.keys.title')}</Button>
      <SignOutButton />
    </div>
  );
}
