import { useTranslation } from 'react-i18next';
import type { Dispute } from '@/api/types';
import styles from '../firstReport.module.css';

/** Both sides' grounds beside each other. */
export function Grounds({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const { claimant_unit_name: claimant, holder_unit_name: holder } = dispute;
  return (
    <div className={styles.grounds}>
      <div role="group" aria-label={t('first_report.claimant_grounds')}>
        <h2>{t('first_report.claimant', { unit: claimant })}</h2>
        <p>{dispute.grounds}</p>
        <p className={styles.quiet}>
          {dispute.claimed_by} {dispute.claimed_on}
        </p>
      </div>
      <div role="group" aria-label={t('first_report.holder_grounds')}>
        <h2>{t('first_report.holder', { unit: holder })}</h2>
        {dispute.answer ? <p>{dispute.answer}</p> : <p className={styles.quiet}>{t('first_report.no_answer')}</p>}
        {dispute.answered_by && <p className={styles.quiet}>{dispute.answered_by}</p>}
      </div>
    </div>
  );
}
