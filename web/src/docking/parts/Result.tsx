import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/useFormat';
import type { Docking } from '../docking';
import styles from '../docking.module.css';
import { useDockingWords } from '../useDockingWords';

/** What came of it, and what comes next. */
export function Result({ result }: { result: NonNullable<Docking['result']> }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name } = useDockingWords();
  const { next_step: next } = result;
  return (
    <>
      <p>
        <strong>{name('outcomes', result.outcome)}</strong>{' '}
        {[result.on, result.amount_yuan && money(result.amount_yuan)].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.long}>{result.summary}</p>
      {next && (
        <p className={styles.quiet}>{t('docking.next', { text: next.text, name: next.person_name, date: next.due_on })}</p>
      )}
    </>
  );
}
