import { Link } from '@tanstack/react-router';
import { Light } from '@/ui/Light';
import styles from '../calendar.module.css';
import type { Due, DueKind } from '../due';
import type { Tab } from '../tabs';
import { useDueWords } from '../useDueWords';

const tabs: Partial<Record<DueKind, Tab>> = { next_step: 'follow-ups', contact: 'follow-ups', problem: 'problems', instruction: 'instructions' };

/** Something that is due, leading to where in its project it is dealt with. */
export function DueLink({ due }: { due: Due }) {
  const words = useDueWords();
  const tab = tabs[due.kind];
  const what = words({ ...due, on: null });
  return (
    <>
      <Link to="/projects/$projectId" params={{ projectId: due.projectId }} search={tab ? { tab } : {}} className={styles.due} title={due.projectName}>
        {due.projectName}
      </Link>
      <span className={styles.what}>{due.light === 'good' ? what : <Light state={due.light} reason={what} />}</span>
    </>
  );
}
