import type { Instruction } from '@/api/types';
import { DueClock } from '@/ui/DueClock';
import styles from '@/assigned/assigned.module.css';
import { useInstructionWords } from '../useInstructionWords';

/** The state of the task in a word, with its clock; the kind where it opens no task. */
export function Standing({ instruction }: { instruction: Instruction }) {
  const { name } = useInstructionWords();
  const { state, kind } = instruction;
  return (
    <div className={styles.standing}>
      <span className={styles.state} data-state={state ?? 'none'}>
        {state ? name('states', state) : name('kinds', kind)}
      </span>
      {state && state !== 'done' && <DueClock clocked={instruction} />}
    </div>
  );
}
