import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import styles from './count.module.css';
import { isFiltered, toQuery, type CountSearch } from './countSearch';
import { CountTable } from './parts/CountTable';
import { FilterBar } from './parts/FilterBar';
import { useCityCounts } from './queries/cityCounts';

const route = getRouteApi('/counts');

/** What counts in the statistics of the city: every entry with its project, and what they come to. */
export function CountsPage() {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useCityCounts(toQuery(search));
  const rows = rowsOf(query.data);
  const first = query.data?.pages[0];
  const figures = (total: number, sum: number) =>
    [t('count.total', { number: count(total) }), t('count.sum', { amount: money(sum) })].join(' · ');
  const change = (next: CountSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('count.title')}</h1>
        <p aria-live="polite">{first && figures(first.total ?? rows.length, first.sum_yuan)}</p>
      </header>
      <FilterBar search={search} onChange={change} />
      <ListStates
        query={query}
        count={rows.length}
        empty={<NoCounts filtered={isFiltered(search)} onClear={() => void navigate({ search: {} })} />}
      >
        <CountTable rows={rows} ofCity />
        <p className={styles.quiet}>{t('count.counted_so')}</p>
      </ListStates>
    </section>
  );
}

function NoCounts({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!filtered) return <EmptyPage title={t('count.empty')} hint={t('count.empty_hint')} />;
  return (
    <EmptyPage title={t('count.none_found')} hint={t('project.none_found_hint')}>
      <Button onClick={onClear}>{t('project.clear_filters')}</Button>
    </EmptyPage>
  );
}
