import styles from '../docking.module.css';
import { useDockingWords } from '../useDockingWords';

/** Where a docking stands; what is over is grey. */
export function StateWord({ state }: { state: string }) {
  const { name } = useDockingWords();
  return (
    <span className={styles.state} data-state={state}>
      {name('states', state)}
    </span>
  );
}
