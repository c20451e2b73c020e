import type { Instruction } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { useReference } from '@/reference/useReference';
import { DueClock } from '@/ui/DueClock';

/** The state of the task in a word, with its clock; the kind where it opens no task. */
export function Standing({ instruction }: { instruction: Instruction }) {
  const { name } = useReference();
  const { state, kind } = instruction;
  return (
    <div className={styles.standing}>
      <span className={styles.state} data-state={state ?? 'none'}>
        {state ? name('instruction_states', state) : name('instruction_kinds', kind)}
      </span>
      {state && state !== 'done' && <DueClock clocked={instruction} />}
    </div>
  );
}
