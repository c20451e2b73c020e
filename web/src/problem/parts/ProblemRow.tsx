import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RaisedProblem } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { ProjectLink } from '@/project/ProjectLink';
import { useReference } from '@/reference/useReference';
import { EventButtons } from '../EventButtons';
import { Standing } from './Standing';

interface Props {
  problem: RaisedProblem;
  /** Whether the line says of which project it is. */
  withProject?: boolean;
}

/** One line a problem: how it stands, what it is, who deals with it, what the reader can do. */
export function ProblemRow({ problem, withProject = false }: Props) {
  const { t } = useTranslation();
  const { name } = useReference();
  const facts = [name('problem_kinds', problem.kind), name('severities', problem.severity), t('problem.raised_by', { who: problem.raised_by.name, date: problem.raised_on })];
  return (
    <li>
      <Standing problem={problem} />
      <div>
        <Link to="/problems/$problemId" params={{ problemId: problem.id }} className={styles.name}>
          {problem.title}
        </Link>
        <p className={styles.quiet}>{facts.join(' · ')}</p>
        {withProject && (
          <p>
            <ProjectLink of={problem} />{' '}
            <span className={styles.quiet}>{problem.project_code}</span>
          </p>
        )}
        {problem.answer && <p>{t('problem.answered', { answer: problem.answer })}</p>}
      </div>
      <div>
        {problem.unit_name}
        {problem.handed_on > 0 && <p className={styles.quiet}>{t('problem.handed_on', { count: problem.handed_on })}</p>}
      </div>
      <EventButtons problem={problem} size="small" />
    </li>
  );
}
