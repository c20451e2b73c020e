import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell } from '@/notification/Bell';
import { useMay } from '@/session/useSession';
import styles from '../app.module.css';
import { UserMenu } from './UserMenu';

const CommandBox = lazy(async () => ({ default: (await import('@/search/CommandBox')).CommandBox }));

export function TopBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [searching, setSearching] = useState(false);
  const mayLog = useMay('project_log');
  const maySearch = useMay('demand_read');
  useShortcut(() => setSearching(maySearch));
  return (
    <header className={styles.top}>
      {maySearch && (
        <button type="button" className={styles.searchButton} onClick={() => setSearching(true)} aria-keyshortcuts="Control+K">
          <SearchOutlined aria-hidden />
          <span>{t('app.search')}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
      )}
      <div className={styles.topRight}>
        {mayLog && (
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => void navigate({ to: '.', search: (before) => ({ ...before, new: 'lead' as const }) })}
          >
            {t('project.log_lead')}
          </Button>
        )}
        {maySearch && <Bell />}
        <UserMenu />
      </div>
      {searching && (
        <Suspense>
          <CommandBox onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  );
}

/** Ctrl or ⌘ with K, from anywhere. */
function useShortcut(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
