import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell } from '@/notification/Bell';
import { useMay } from '@/session/useSession';
import styles from '../app.module.css';
import { modifier, useKeys } from '../keys';
import { useCommands } from '../useCommands';
import { Busy } from './Busy';
import { UserMenu } from './UserMenu';

const CommandBox = lazy(async () => ({ default: (await import('@/search/CommandBox')).CommandBox }));
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog }));

/** What is at hand on every page: the box for everything, a new lead, the news, oneself. */
export function TopBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'box' | 'keys' | null>(null);
  const mayLog = useMay('project_log');
  const maySearch = useMay('demand_read');
  const commands = useCommands(() => setOpen('keys'));
  useKeys({ openBox: () => setOpen('box'), showKeys: () => setOpen('keys') });
  return (
    <header className={styles.top}>
      <Busy />
      <button type="button" className={styles.searchButton} data-tour="search" onClick={() => setOpen('box')} aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K">
        <SearchOutlined aria-hidden />
        <span>{t(maySearch ? 'app.search' : 'app.commands')}</span>
        <kbd aria-hidden="true">{modifier} K</kbd>
      </button>
      <div className={styles.topRight}>
        {mayLog && (
          <Button
            data-tour="lead"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => void navigate({ to: '.', search: (before) => ({ ...before, new: 'lead' as const }) })}
          >
            {t('project.log_lead')}
          </Button>
        )}
        {maySearch && <Bell />}
        <UserMenu onKeys={() => setOpen('keys')} />
      </div>
      <Suspense>
        {open === 'box' && <CommandBox commands={commands} maySearch={maySearch} onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeysDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </header>
  );
}
