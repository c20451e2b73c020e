import { useTranslation } from 'react-i18next';
import { Problem as Refusal, type ProblemBody } from '@/api/problem';
import styles from '../phone.module.css';
import { Problem } from './Problem';

/** Why the server did not take a letter, in its words; where an earlier version of it had arrived, what to do. */
export function Refused({ refusal }: { refusal: ProblemBody }) {
  const { t } = useTranslation();
  if (refusal.code !== 'idempotency_key_reused') return <Problem error={new Refusal(refusal)} />;
  return (
    <p className={styles.problem} role="alert">
      {t('phone.letters.arrived')}
    </p>
  );
}
