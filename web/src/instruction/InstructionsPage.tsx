import { getRouteApi } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import styles from '@/assigned/assigned.module.css';
import { AssignedHead } from '@/assigned/AssignedHead';
import { lateFirst } from '@/assigned/lateFirst';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import { instructionViews, toQuery } from './instructionSearch';
import { InstructionRow } from './parts/InstructionRow';
import { useInstructions } from './queries/instructions';

const route = getRouteApi('/instructions');

/** The instructions that the reader may see, by how their tasks stand; of the open ones those that ran out come first. */
export function InstructionsPage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { view = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInstructions(toQuery({ view }));
  const late = rowsOf(useInstructions(toQuery({ view: 'overdue' }), { enabled: view === 'open' }).data);
  const found = rowsOf(query.data);
  const rows = view === 'open' ? lateFirst(late, found) : found;
  const total = query.data?.pages[0]?.total;
  return (
    <section className={styles.page}>
      <AssignedHead />
      <div className={styles.filters} role="search" aria-label={t('instruction.filters')}>
        <Segmented
          aria-label={t('problem.view')}
          value={view}
          onChange={(next) => void navigate({ search: { view: next === 'open' ? undefined : next }, replace: true })}
          options={instructionViews.map((value) => ({ value, label: t(`instruction.views.${value}`) }))}
        />
        <span className={styles.quiet} aria-live="polite">
          {typeof total === 'number' && t('instruction.count', { number: count(total) })}
        </span>
      </div>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t(`instruction.empty.${view}`)} hint={t('instruction.empty_hint')} />}>
        <ul className={styles.rows} aria-label={t('instruction.title')}>
          {rows.map((instruction) => (
            <InstructionRow key={instruction.id} instruction={instruction} withProject />
          ))}
        </ul>
      </ListStates>
    </section>
  );
}
