import { Link } from '@tanstack/react-router';
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
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={<Menu onKeys={showKeys} onLeave={() => setOpen(false)} />}>
      <Button data-tour="help" aria-haspopup="dialog">{user.name}</Button>
    </Popover>
  );
}

interface MenuProps extends Props {
  /** The menu is left for another page. */
  onLeave: () => void;
}

function Menu({ onKeys, onLeave }: MenuProps) {
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
      <Link to="/help" onClick={onLeave}>
        {t('help.title')}
      </Link>
      <SignOutButton />
    </div>
  );
}
