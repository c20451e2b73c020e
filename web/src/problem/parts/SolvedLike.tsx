import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from '@/assigned/assigned.module.css';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useSolved } from '../queries/solved';

/** How others were helped with something like what is being typed. */
export function SolvedLike({ typed }: { typed: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSolved(typed);
  const rows = typed.length > 1 ? (data?.items ?? []) : [];
  return (
    <section className={styles.alikes} aria-label={t('problem.solved_like')} aria-live="polite">
      <h2>{t('problem.solved_like')}</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {rows.length === 0 && <p className={styles.quiet}>{t('problem.solved_hint')}</p>}
      <ul>
        {rows.map(({ problem, score }) => (
          <li key={problem.id}>
            <Link to="/problems/$problemId" params={{ problemId: problem.id }} target="_blank">
              {problem.title}
            </Link>
            <p className={styles.quiet}>{[t('problem.alike', { score }), problem.unit_name, problem.project_name].join(' · ')}</p>
            {problem.answer && <p>{problem.answer}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
