import { RecordLink } from '@/ui/RecordLink';
import { otherSideOf } from '../dockingBody';
import type { Docking } from '../docking';
import styles from '../docking.module.css';

/** The other side, with the way to its page where it has one. */
export function With({ docking }: { docking: Docking }) {
  const other = otherSideOf(docking);
  if (other.as === 'name') return <strong>{other.name}</strong>;
  return (
    <RecordLink type={other.as} id={other.id} className={styles.other}>
      {other.name}
    </RecordLink>
  );
}
