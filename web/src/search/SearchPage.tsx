import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ExportDemands } from '@/demand/ExportDemands';
import { ExportProjects } from '@/project/ExportProjects';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { panelId, TabBar } from '@/ui/TabBar';
import { useFormat } from '@/ui/useFormat';
import { Facets } from './parts/Facets';
import { Hits } from './parts/Hits';
import { QuestionBox } from './parts/QuestionBox';
import { Reading } from './parts/Reading';
import { SaveButton } from './parts/SaveButton';
import { SavedSearches } from './parts/SavedSearches';
import { countsQuery } from './queries/counts';
import { searchQuery } from './queries/search';
import styles from './search.module.css';
import { acrossTabs, tabs, toFilters, toLists, type SearchState } from './searchState';

const route = getRouteApi('/library');

/** The three libraries and the projects, from one box. */
export function SearchPage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('demand_write');
  const query = useInfiniteQuery(searchQuery(toFilters(state)));
  const { data: counts } = useQuery(countsQuery(acrossTabs(state)));
  const change = (next: Partial<SearchState>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const tab = state.in ?? 'project';
  const lists = toLists(state);
  const first = query.data?.pages[0];
  const hits = query.data?.pages.flatMap((page) => page.hits) ?? [];

  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('search.title')}</h1>
        <div className={styles.deeds}>
          {lists.demands && <ExportDemands filters={lists.demands} />}
          {lists.projects && <ExportProjects filters={lists.projects} />}
          {mayWrite && (
            <Button onClick={() => void navigate({ search: (before) => ({ ...before, new: 'demand' }) })}>{t('demand.new')}</Button>
          )}
        </div>
      </header>
      <div className={styles.question}>
        <QuestionBox q={state.q ?? ''} onAsk={(q) => change({ q: q || undefined, ignore: undefined })} />
        <SaveButton state={state} />
      </div>
      <TabBar
        label={t('search.title')}
        active={tab}
        onChange={(key) => change({ in: key })}
        tabs={tabs.map((key) => ({ key, label: label(t(`search.tabs.${key}`), counts && count(counts[key])) }))}
      />
      <div className={styles.columns} role="tabpanel" id={panelId(tab)} aria-labelledby={`tab-${tab}`}>
        <div>
          <SavedSearches />
          <Facets state={state} facets={first?.facets} onChange={change} />
        </div>
        <div>
          {first && state.q && (
            <Reading q={state.q} answer={first} onIgnore={(reading) => change({ ignore: [...(state.ignore ?? []), reading] })} />
          )}
          <ListStates
            query={query}
            count={hits.length}
            empty={<EmptyPage title={t('search.empty')} hint={t(state.q ? 'search.empty_hint' : 'search.empty_library')} />}
          >
            <p className={styles.quiet} aria-live="polite">
              {t('search.total', { number: count(first?.total ?? 0) })}
            </p>
            <Hits hits={hits} />
          </ListStates>
        </div>
      </div>
    </section>
  );
}

function label(name: string, number: string | undefined): string {
  return number === undefined ? name : `${name} ${number}`;
}
