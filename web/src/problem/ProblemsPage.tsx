import { getRouteApi } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import styles from '@/assigned/assigned.module.css';
import { AssignedHead } from '@/assigned/AssignedHead';
import { lateFirst } from '@/assigned/lateFirst';
import { useUnits } from '@/reference/usePeople';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ManyChoice } from '@/ui/ManyChoice';
import { useFormat } from '@/ui/useFormat';
import { ProblemRow } from './parts/ProblemRow';
import { problemViews, toQuery, type ProblemSearch } from './problemSearch';
import { useProblems } from './queries/problems';

const route = getRouteApi('/problems');

/** The problems that the reader may see, by how they stand and by unit; of the open ones those that ran out come first. */
export function ProblemsPage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const search = route.useSearch();
  const { view = 'open', unit } = search;
  const navigate = route.useNavigate();
  const query = useProblems(toQuery(search));
  const late = rowsOf(useProblems(toQuery({ ...search, view: 'overdue' }), { enabled: view === 'open' }).data);
  const found = rowsOf(query.data);
  const rows = view === 'open' ? lateFirst(late, found) : found;
  const total = query.data?.pages[0]?.total;
  const change = (next: ProblemSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <section className={styles.page}>
      <AssignedHead />
      <div className={styles.filters} role="search" aria-label={t('problem.filters')}>
        <Segmented
          aria-label={t('problem.view')}
          value={view}
          onChange={(next) => change({ view: next === 'open' ? undefined : next })}
          options={problemViews.map((value) => ({ value, label: t(`problem.views.${value}`) }))}
        />
        <ManyChoice label={t('problem.of_unit')} value={unit} options={useUnits()} onChange={(values) => change({ unit: values })} />
        <span className={styles.quiet} aria-live="polite">
          {typeof total === 'number' && t('problem.count', { number: count(total) })}
        </span>
      </div>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t(`problem.empty.${view}`)} hint={t('problem.empty_hint')} />}>
        <ul className={styles.rows} aria-label={t('problem.title')}>
          {rows.map((problem) => (
            <ProblemRow key={problem.id} problem={problem} withProject />
          ))}
        </ul>
      </ListStates>
    </section>
  );
}
