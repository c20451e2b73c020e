import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { chainsOf, isNarrowed, narrowed, type ChainState } from './chainMap';
import { ChainRows } from './parts/ChainRows';
import { DeedDialog } from './parts/DeedDialog';
import { FilterBar } from './parts/FilterBar';
import { Overview } from './parts/Overview';
import { chainMapQuery } from './queries/chainMap';
import styles from './target.module.css';
import { useDeed } from './useDeed';

const route = getRouteApi('/chain-map');

/** The chains of the industries: what the city has at each node, what is missing, whom it would like to win. */
export function ChainMapPage() {
  const { t } = useTranslation();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(chainMapQuery(state.sub_industry));
  const { deed, begin, error, end } = useDeed();
  const nodes = narrowed(query.data ?? [], state);
  const chains = chainsOf(nodes);
  const isOverview = state.sub_industry === undefined && !isNarrowed(state);
  const change = (next: ChainState) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('investment_target.title')}</h1>
        <p className={styles.quiet}>{t('investment_target.about')}</p>
      </header>
      <FilterBar state={state} onChange={change} />
      {error && <ProblemNotice error={error} />}
      <ListStates
        query={query}
        count={nodes.length}
        empty={
          <EmptyPage title={t('investment_target.none_found')} hint={t('project.none_found_hint')}>
            <Button onClick={() => change({ q: undefined, missing: undefined })}>{t('project.clear_filters')}</Button>
          </EmptyPage>
        }
      >
        {isOverview ? <Overview chains={chains} /> : chains.map((chain) => <ChainRows key={chain.sub_industry} chain={chain} begin={begin} />)}
      </ListStates>
      {deed && <DeedDialog deed={deed} onClose={end} />}
    </section>
  );
}
