import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Light } from '@/ui/Light';
import styles from '../admission.module.css';
import { verdictLight } from '../verdict';

/** The weighted score, the verdict that follows from it, and what vetoes. */
export function Score({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const { score, verdict, vetoes, standards_version: version } = assessment;
  return (
    <div className={styles.score}>
      <p>
        <strong>{t('admission.score', { score })}</strong> <Light state={verdictLight(verdict)} word={name('verdicts', verdict)} />{' '}
        <span className={styles.quiet}>
          {t('admission.of_hundred')}{' '}
          <Link to="/admission-standards" search={{ version }}>
            {t('admission.by_version', { version })}
          </Link>
        </span>
      </p>
      {vetoes.length > 0 && (
        <ul aria-label={t('admission.vetoes')}>
          {vetoes.map((veto) => (
            <li key={veto.question}>
              <Light state="bad" word={t('admission.veto')} reason={t('admission.answered', { question: veto.question_name, answer: veto.answer_name })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
