import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import { useNarrow } from '@/ui/useMedia';
import type { Docking } from './docking';
import styles from './docking.module.css';
import { isFiltered, toQuery, type DockingSearch } from './dockingSearch';
import { DockingCards } from './parts/DockingCards';
import { DockingTable } from './parts/DockingTable';
import { FilterBar } from './parts/FilterBar';
import { FunnelBars } from './parts/FunnelBars';
import { useDockings } from './queries/dockings';

const route = getRouteApi('/dockings');

/** Every docking of the city, and how far the published demands have come. */
export function DockingsPage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useNarrow();
  const query = useDockings(toQuery(search));
  const rows = rowsOf(query.data);
  const first = query.data?.pages[0];
  const change = (next: DockingSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const open = ({ demand }: Docking) => void navigate({ to: '/demands/$demandId', params: { demandId: demand.id }, search: {} });
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('docking.page')}</h1>
        <p aria-live="polite">{first && t('docking.count', { number: count(first.total ?? rows.length) })}</p>
      </header>
      <FunnelBars by={search.by} onChange={(by) => change({ by })} />
      <FilterBar search={search} onChange={change} />
      <ListStates
        query={query}
        count={rows.length}
        empty={<NoDockings filtered={isFiltered(search)} onClear={() => void navigate({ search: ({ by }) => ({ by }) })} />}
      >
        {isNarrow ? <DockingCards rows={rows} /> : <DockingTable rows={rows} onOpen={open} />}
      </ListStates>
    </section>
  );
}

function NoDockings({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!filtered) return <EmptyPage title={t('docking.none')} hint={t('docking.page_hint')} />;
  return (
    <EmptyPage title={t('docking.none_found')} hint={t('project.none_found_hint')}>
      <Button onClick={onClear}>{t('project.clear_filters')}</Button>
    </EmptyPage>
  );
}
