import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { QuickSearch } from '@/ui/QuickSearch';
import { useFormat } from '@/ui/useFormat';
import styles from './account.module.css';
import { foundAccounts } from './accountSearch';
import { AccountTable } from './parts/AccountTable';
import { NewAccountDialog } from './parts/NewAccountDialog';
import { RequestList } from './parts/RequestList';
import { useAccounts } from './queries/accounts';

const route = getRouteApi('/accounts');

/** How many lines are shown at once. */
const step = 50;

/** All accounts, and what an administrator may do with each. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [most, setMost] = useState(step);
  const [done, setDone] = useState('');
  const [asking, setAsking] = useState(false);
  const mayAsk = useMay('account_manage');
  const query = useAccounts();
  const rows = foundAccounts(query.data?.items ?? [], search);
  const list = { ...query, hasNextPage: rows.length > most, fetchNextPage: () => setMost(most + step) };
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('account.title')}</h1>
        <div role="search" aria-label={t('account.filters')}>
          <QuickSearch label={t('account.find')} value={search.q} onChange={(q) => void navigate({ search: { q }, replace: true })} />
        </div>
        <span className={styles.quiet} aria-live="polite">
          {query.data && t('account.count', { number: count(rows.length) })}
        </span>
        {mayAsk && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('account.ask')}
          </Button>
        )}
      </header>
      <p role="status" className={styles.done}>
        {done}
      </p>
      <RequestList onDone={setDone} />
      <ListStates query={list} count={rows.length} empty={<EmptyPage title={t('account.none')} hint={t('account.none_hint')} />}>
        <AccountTable accounts={rows.slice(0, most)} onDone={setDone} />
      </ListStates>
      {asking && (
        <NewAccountDialog
          onDone={() => {
            setAsking(false);
            setDone(t('account.asked_done'));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
