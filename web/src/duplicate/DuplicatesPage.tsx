import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Pair } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { panelId, TabBar } from '@/ui/TabBar';
import { useFormat } from '@/ui/useFormat';
import styles from './duplicate.module.css';
import { pairStates } from './pairState';
import { DecideDialog } from './parts/DecideDialog';
import { PairView } from './parts/PairView';
import { usePairs } from './queries/pairs';
import { useSweep } from './queries/sweep';

const route = getRouteApi('/duplicates');

/** Pairs of leads that may be one, and what was decided about them. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { state = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const [deciding, setDeciding] = useState<Pair | null>(null);
  const query = usePairs(state);
  const rows = rowsOf(query.data);
  const total = query.data?.pages[0]?.total ?? rows.length;
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('duplicate.title')}</h1>
        <p className={styles.quiet} aria-live="polite">
          {query.data && t('duplicate.count', { number: count(total) })}
        </p>
        <SweepButton />
      </header>
      <TabBar
        label={t('duplicate.title')}
        active={state}
        onChange={(key) => void navigate({ search: (before) => ({ ...before, state: key === 'open' ? undefined : key }), replace: true })}
        tabs={pairStates.map((key) => ({ key, label: t(`duplicate.states.${key}`) }))}
      />
      <div role="tabpanel" id={panelId(state)} aria-labelledby={`tab-${state}`}>
        <ListStates
          query={query}
          count={rows.length}
          empty={<EmptyPage title={t(`duplicate.empty.${state}`)} hint={t(`duplicate.empty_hint.${state}`)} />}
        >
          <ol className={styles.pairs} aria-label={t('duplicate.title')}>
            {rows.map((pair) => (
              <PairView key={pair.id} pair={pair} onDecide={setDeciding} />
            ))}
          </ol>
        </ListStates>
      </div>
      {deciding && <DecideDialog pair={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}

function SweepButton() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const sweep = useSweep();
  return (
    <div className={styles.sweep}>
      <Button loading={sweep.isPending} onClick={() => sweep.mutate()}>
        {t('duplicate.sweep')}
      </Button>
      <span className={styles.quiet} role="status">
        {sweep.isPending && t('duplicate.sweeping')}
        {sweep.data && t('duplicate.swept', { number: count(sweep.data.queued) })}
      </span>
      {sweep.error && <ProblemNotice error={sweep.error} />}
    </div>
  );
}
