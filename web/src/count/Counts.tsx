import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import styles from './count.module.css';
import { CountTable } from './parts/CountTable';
import { useCounts } from './queries/counts';

/** What the project counts for in the statistics, each entry with its reason, and what they come to. */
export function Counts({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const query = useCounts(projectId);
  const rows = query.data?.items ?? [];
  return (
    <section className={styles.counts} aria-label={t('count.title')}>
      <h2>{t('count.title')}</h2>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('count.empty')} hint={t('count.empty_hint')} />}>
        <p className={styles.sum}>{t('count.sum', { amount: money(query.data?.sum_yuan ?? 0) })}</p>
        <CountTable rows={rows} />
        <p className={styles.quiet}>{t('count.counted_so')}</p>
      </ListStates>
    </section>
  );
}
