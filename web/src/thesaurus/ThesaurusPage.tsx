import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { ThesaurusEntry } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { QuickSearch } from '@/ui/QuickSearch';
import { AddDialog } from './AddDialog';
import { Entries } from './parts/Entries';
import { useEntries } from './queries/entries';
import styles from './thesaurus.module.css';
import { WithdrawDialog } from './WithdrawDialog';

const route = getRouteApi('/thesaurus');

/** The words an administrator has added to those the search knows. */
export function ThesaurusPage() {
  const { t } = useTranslation();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<ThesaurusEntry>();
  const query = useEntries(q);
  const entries = rowsOf(query.data);
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('thesaurus.title')}</h1>
        <QuickSearch label={t('thesaurus.find')} value={q} onChange={(word) => void navigate({ search: { q: word }, replace: true })} />
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('thesaurus.add')}
        </Button>
      </header>
      <p className={styles.quiet}>{t('thesaurus.about')}</p>
      <ListStates
        query={query}
        count={entries.length}
        empty={<EmptyPage title={t(q ? 'thesaurus.none_with' : 'thesaurus.none')} hint={t('thesaurus.none_hint')} />}
      >
        <Entries entries={entries} onWithdraw={setWithdrawing} />
      </ListStates>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {withdrawing && <WithdrawDialog entry={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </section>
  );
}
