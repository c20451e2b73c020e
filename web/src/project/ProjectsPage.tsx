import { getRouteApi } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import { useNarrow } from '@/ui/useMedia';
import { ExportProjects } from './ExportProjects';
import { isFiltered, toQuery, type ProjectSearch } from './filters';
import { FilterBar } from './parts/FilterBar';
import { Preview } from './parts/Preview';
import { ProjectCards } from './parts/ProjectCards';
import { ProjectTable } from './parts/ProjectTable';
import styles from './project.module.css';
import { useProjects } from './queries/projects';

const route = getRouteApi('/projects');

export function ProjectsPage() {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useNarrow();
  const query = useProjects(toQuery(search));
  const rows = rowsOf(query.data);
  const first = query.data?.pages[0];
  const figures = (total = 0, sum = 0) =>
    [t('project.count', { number: count(total) }), t('project.sum', { amount: money(sum) })].join(' · ');
  const change = (next: Partial<ProjectSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const open = (id: string) => void navigate({ to: '/projects/$projectId', params: { projectId: id } });

  return (
    <section className={styles.list}>
      <header className={styles.listHead}>
        <h1>{t('project.title')}</h1>
        <p className={styles.figures} aria-live="polite">
          {first && figures(first.total ?? 0, first.total_investment_yuan ?? 0)}
        </p>
        <div className={styles.listDeeds}>
          <ExportProjects filters={toQuery(search)} />
        </div>
      </header>
      <FilterBar search={search} onChange={change} />
      <ListStates
        query={query}
        count={rows.length}
        skeleton={<Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
        empty={<NoProjects filtered={isFiltered(search)} onClear={() => void navigate({ search: {} })} />}
      >
        {isNarrow ? (
          <ProjectCards rows={rows} />
        ) : (
          <ProjectTable rows={rows} selected={search.preview} onSelect={(id) => change({ preview: id })} onOpen={open} />
        )}
      </ListStates>
      {search.preview && <Preview id={search.preview} onClose={() => change({ preview: undefined })} />}
    </section>
  );
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
