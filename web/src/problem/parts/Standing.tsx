import { useTranslation } from 'react-i18next';
import type { RaisedProblem } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { useReference } from '@/reference/useReference';
import { DueClock } from '@/ui/DueClock';

/** The state in a word, the clock while the unit has something to do, and who heard that it ran out. */
export function Standing({ problem }: { problem: RaisedProblem }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const waits = ['raised', 'accepted'].includes(problem.state);
  return (
    <div className={styles.standing}>
      <span className={styles.state} data-state={problem.state}>
        {name('problem_states', problem.state)}
      </span>
      {waits && <DueClock clocked={problem} />}
      {problem.escalated_to && <span className={styles.told}>{t('problem.told', { rung: name('problem_rungs', problem.escalated_to) })}</span>}
    </div>
  );
}
