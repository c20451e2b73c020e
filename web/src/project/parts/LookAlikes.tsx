import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '@/api/types';
import { DisputeDialog } from '@/first-report/DisputeDialog';
import { useReference } from '@/reference/useReference';
import { Likeness } from '@/ui/Likeness';
import styles from '../project.module.css';

/** Projects that may be the same, with the reasons and who holds them. */
export function LookAlikes({ candidates }: { candidates: Candidate[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.alikes} aria-label={t('project.look_alikes')} aria-live="polite">
      <h2>{t('project.look_alikes')}</h2>
      {candidates.length === 0 && <p className={styles.quiet}>{t('project.no_look_alikes')}</p>}
      <ul>
        {candidates.map((candidate) => (
          <Alike key={candidate.project_id} candidate={candidate} />
        ))}
      </ul>
    </section>
  );
}

/** One look-alike; where the asker may only know that it is taken, the way to contest that. */
function Alike({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const [contesting, setContesting] = useState(false);
  const { held_by: holder, protected_until: until } = candidate;
  return (
    <li>
      <p>
        <Likeness label={candidate.label} score={candidate.score} /> {candidate.code} {candidate.name}
      </p>
      <p className={styles.quiet}>{candidate.reasons.join(' · ')}</p>
      {holder && (
        <p className={styles.quiet}>
          {t('project.held_by', { who: [holder.unit_name ?? name('districts', holder.district), holder.reported_by].filter(Boolean).join(' ') })}
          {until && ` · ${t('project.protected', { date: until })}`}
        </p>
      )}
      {candidate.name ? (
        <a href={`projects/${candidate.project_id}`} target="_blank" rel="noopener">
          {t('project.open')}
        </a>
      ) : (
        <Button size="small" onClick={() => setContesting(true)} aria-label={t('first_report.dispute_of', { code: candidate.code })}>
          {t('first_report.dispute')}
        </Button>
      )}
      {contesting && (
        <DisputeDialog
          lead={{ id: candidate.project_id, code: candidate.code, holder: holder.unit_name }}
          onClose={() => setContesting(false)}
        />
      )}
    </li>
  );
}
