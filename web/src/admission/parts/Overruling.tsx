import { useTranslation } from 'react-i18next';
import type { AdmissionReview } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { minute } from '@/ui/date';
import styles from '../admission.module.css';

/** Who put which verdict in the place of the one that was found, and why. */
export function Overruling({ review }: { review: AdmissionReview }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const { overruling, found } = review;
  if (!overruling) return null;
  const { by, at, verdict, reason } = overruling;
  return (
    <div className={styles.overruling} role="note" aria-label={t('admission.overruled')}>
      <p>
        <strong>{t('admission.overruled_by', { person: by, found: name('verdicts', found), verdict: name('verdicts', verdict) })}</strong>{' '}
        <span className={styles.quiet}>{minute(at)}</span>
      </p>
      <p>{t('admission.overruled_because', { reason })}</p>
    </div>
  );
}
