import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { RecordStates } from '@/ui/RecordStates';
import { Facts } from './parts/Facts';
import { useSystemState } from './queries/state';
import styles from './system.module.css';

/** How the system stands, each figure with what it means and when to worry. */
export function SystemPage() {
  const { t } = useTranslation();
  const query = useSystemState();
  return (
    <section className={styles.page}>
      <header>
        <h1>{t('system.title')}</h1>
        <p className={styles.quiet}>{t('system.about')}</p>
      </header>
      <RecordStates query={query}>{(state) => <Facts state={state} />}</RecordStates>
      {query.isRefetchError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
    </section>
  );
}
