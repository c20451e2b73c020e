import { getRouteApi } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { BulkBar } from './bulk/BulkBar';
import { useChosen } from './bulk/useChosen';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { panelId, TabBar } from '@/ui/TabBar';
import { useFormat } from '@/ui/useFormat';
import { useNarrow } from '@/ui/useMedia';
import { ExportProjects } from './ExportProjects';
import { isFiltered, shownColumns, toQuery, views, type ProjectSearch } from './filters';
import { ColumnsMenu } from './parts/ColumnsMenu';
import { FilterBar } from './parts/FilterBar';
import { GroupedTable } from './parts/GroupedTable';
import { Preview } from './parts/Preview';
import { ProjectCards } from './parts/ProjectCards';
import { ProjectTable } from './parts/ProjectTable';
import { SavedViews } from './parts/SavedViews';
import styles from './project.module.css';
import { useProjects } from './queries/projects';

const Board = lazy(async () => ({ default: (await import('./parts/Board')).Board }));
const ProjectMap = lazy(async () => ({ default: (await import('./parts/ProjectMap')).ProjectMap }));
const Calendar = lazy(async () => ({ default: (await import('./parts/Calendar')).Calendar }));

const route = getRouteApi('/projects');

/** The projects under their filters: as a table, on a board of stages, in a calendar, or on the map of districts. */
export function ProjectsPage() {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useProjects(toQuery(search));
  const first = query.data?.pages[0];
  const view = search.view ?? 'table';
  const isNarrow = useNarrow();
  const figures = (total = 0, sum = 0) =>
    [t('project.count', { number: count(total) }), t('project.sum', { amount: money(sum) })].join(' · ');
  const change = (next: Partial<ProjectSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <section className={styles.list}>
      <header className={styles.listHead}>
        <h1>{t('project.title')}</h1>
        <p className={styles.figures} aria-live="polite">
          {first && figures(first.total ?? 0, first.total_investment_yuan ?? 0)}
        </p>
        <div className={styles.listDeeds}>
          {view === 'table' && !isNarrow && <ColumnsMenu search={search} onChange={change} />}
          <ExportProjects filters={toQuery(search)} columns={view === 'table' && !isNarrow ? shownColumns(search.columns) : undefined} />
        </div>
      </header>
      <div className={styles.viewLine}>
        <TabBar
          label={t('project.layout')}
          active={view}
          onChange={(key) => change({ view: key === 'table' ? undefined : key })}
          tabs={views.map((key) => ({ key, label: t(`project.layouts.${key}`) }))}
        />
        <SavedViews search={search} />
      </div>
      <FilterBar search={search} onChange={change} />
      <div role="tabpanel" id={panelId(view)} aria-labelledby={`tab-${view}`}>
        <ListStates
          query={{ ...query, hasNextPage: false }}
          count={first?.items.length ?? 0}
          skeleton={<Waiting />}
          empty={<NoProjects filtered={isFiltered(search)} onClear={() => void navigate({ search: {} })} />}
        >
          <Suspense fallback={<Waiting />}>
            <Layout search={search} query={query} onChange={change} />
          </Suspense>
        </ListStates>
      </div>
      {search.preview && <Preview id={search.preview} onClose={() => change({ preview: undefined })} />}
    </section>
  );
}

interface LayoutProps {
  search: ProjectSearch;
  query: ReturnType<typeof useProjects>;
  onChange: (next: Partial<ProjectSearch>) => void;
}

/** The projects as the address wants them laid out. */
function Layout({ search, query, onChange }: LayoutProps) {
  const { t } = useTranslation();
  const isNarrow = useNarrow();
  const navigate = route.useNavigate();
  const rows = rowsOf(query.data);
  const total = query.data?.pages[0]?.total ?? rows.length;
  const open = (id: string) => void navigate({ to: '/projects/$projectId', params: { projectId: id } });
  const chosen = useChosen(JSON.stringify(toQuery({ ...search, sort: undefined })));
  const readOn = () => {
    if (query.hasNextPage && !query.isFetchingNextPage && !query.isError) void query.fetchNextPage();
  };
  if (search.view === 'board') return <Board search={search} />;
  if (search.view === 'calendar') return <Calendar search={search} onChange={onChange} />;
  if (search.view === 'map') return <ProjectMap search={search} />;
  if (isNarrow) {
    return (
      <>
        <ProjectCards rows={rows} />
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={readOn}>
            {t('ui.load_more')}
          </Button>
        )}
      </>
    );
  }
  const lines = rows.map((row) => ({ key: row.id, row }));
  const shared = { search, total, chosen, onChange, onOpen: open };
  return (
    <>
      {search.group ? <GroupedTable by={search.group} {...shared} /> : <ProjectTable lines={lines} onEnd={readOn} {...shared} />}
      {chosen.rows.size > 0 && <BulkBar rows={[...chosen.rows.values()]} onClear={chosen.clear} />}
    </>
  );
}

function Waiting() {
  return <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />;
}

function NoProjects({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!filtered) return <EmptyPage title={t('project.empty')} hint={t('project.empty_hint')} />;
  return (
    <EmptyPage title={t('project.none_found')} hint={t('project.none_found_hint')}>
      <Button onClick={onClear}>{t('project.clear_filters')}</Button>
    </EmptyPage>
  );
}
