import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './admission.module.css';
import type { ComparisonSearch } from './comparison';
import { ComparedTable } from './parts/ComparedTable';
import { ComparisonChoice } from './parts/ComparisonChoice';
import { useCompared } from './queries/compare';

const route = getRouteApi('/admission-comparison');

/** Projects that compete for the same land or allowance, side by side: what each needs, and what its latest review found. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const { project = [], element } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: ComparisonSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const query = useCompared(project, element);
  const rows = query.data?.items ?? [];
  return (
    <section className={styles.page}>
      <h1>{t('admission.comparison')}</h1>
      <p className={styles.quiet}>{t('admission.comparison_about')}</p>
      <ComparisonChoice projects={project} element={element} onChange={change} />
      {project.length < 2 ? (
        <EmptyPage title={t('admission.comparison_empty')} hint={t('admission.comparison_hint')} />
      ) : (
        <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('admission.comparison_empty')} />}>
          <ComparedTable rows={rows} element={element} />
        </ListStates>
      )}
    </section>
  );
}
