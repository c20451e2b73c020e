import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { useReference } from '@/reference/useReference';
import { useMay, useSession } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './element.module.css';
import { grouped } from './groups';
import { OpenPoolDialog } from './OpenPoolDialog';
import { FilterBar } from './parts/FilterBar';
import { Legend } from './parts/Legend';
import { PoolRow } from './parts/PoolRow';
import { toQuery, type PoolSearch } from './poolSearch';
import { usePools } from './queries/pools';

const route = getRouteApi('/element-pools');

/** What districts and the city have of land, energy, emissions and funds, and how much of it is taken. */
export function PoolsPage() {
  const { t } = useTranslation();
  const { name } = useReference();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opening, setOpening] = useState(false);
  const { user } = useSession();
  // Whoever belongs to a district manages its pools, but opens none.
  const mayOpen = useMay('element_manage') && !user.district;
  const query = usePools(toQuery(search));
  const groups = grouped(rowsOf(query.data));
  const isFiltered = Object.keys(search).length > 0;
  const change = (next: PoolSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('element.title')}</h1>
        {mayOpen && <Button onClick={() => setOpening(true)}>{t('element.open')}</Button>}
      </header>
      <FilterBar search={search} onChange={change} />
      <ListStates
        query={query}
        count={groups.length}
        empty={<EmptyPage title={t(isFiltered ? 'element.none_found' : 'element.none')} hint={t(isFiltered ? 'project.none_found_hint' : 'element.none_hint')} />}
      >
        <Legend />
        {groups.map((group) => (
          <section key={group.key} className={styles.group} aria-label={`${name('elements', group.element)} ${group.year}`}>
            <h2>
              {name('elements', group.element)} <span className={styles.quiet}>{t('element.year_of', { year: group.year })}</span>
            </h2>
            <ul className={styles.pools}>
              {group.pools.map((pool) => (
                <PoolRow key={pool.id} pool={pool} />
              ))}
            </ul>
          </section>
        ))}
      </ListStates>
      {opening && <OpenPoolDialog onClose={() => setOpening(false)} />}
    </section>
  );
}
