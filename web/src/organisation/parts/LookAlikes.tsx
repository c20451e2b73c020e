import { useTranslation } from 'react-i18next';
import type { OrganisationCandidate } from '@/api/types';
import { Likeness } from '@/ui/Likeness';
import styles from '../organisation.module.css';

/** Organisations that may be the same, with the reasons; each opens beside what is being typed. */
export function LookAlikes({ candidates }: { candidates: OrganisationCandidate[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.alikes} aria-label={t('organisation.look_alikes')} aria-live="polite">
      <h2>{t('organisation.look_alikes')}</h2>
      {candidates.length === 0 && <p className={styles.quiet}>{t('organisation.no_look_alikes')}</p>}
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.organisation_id}>
            <p>
              <Likeness label={candidate.label} score={candidate.score} />{' '}
              <a href={`organisations/${candidate.organisation_id}`} target="_blank" rel="noopener">
                {candidate.name}
              </a>
            </p>
            <p className={styles.quiet}>{candidate.reasons.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
