import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/types';
import { useReference } from '@/reference/useReference';
import styles from './intake.module.css';
import { useIntake } from './queries/intake';

/** What was thought of the lead, kept beside the project for good; nothing where it was not judged. */
export function JudgementFacts({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const judgement = useIntake(project.id).data?.judgement;
  if (!judgement) return null;
  return (
    <section className={styles.judgement} aria-label={t('intake.judgement')}>
      <h2>{t('intake.judgement')}</h2>
      <p>
        <strong>{name('lead_verdicts', judgement.verdict)}</strong> {judgement.reason}
      </p>
      <dl>
        {judgement.aspects.map(({ aspect, opinion, remark }) => (
          <div key={aspect}>
            <dt>{name('judgement_aspects', aspect)}</dt>
            <dd>
              {name('judgement_opinions', opinion)} <span className={styles.quiet}>{remark}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{[judgement.by, judgement.on].join(' ')}</p>
    </section>
  );
}
