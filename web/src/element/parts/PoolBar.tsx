import { sharesOf, type Shares } from '../pool';
import styles from '../element.module.css';

const parts = ['allotted', 'reserved', 'available'] as const;

/** What is allotted, reserved and free, as lengths for the eye; the figures stand in words beside it. */
export function PoolBar({ pool }: { pool: { [part in keyof Shares]: string } }) {
  const shares = sharesOf(pool);
  return (
    <svg aria-hidden="true" className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none">
      {parts.map((part, at) => (
        <rect key={part} data-part={part} x={parts.slice(0, at).reduce((sum, before) => sum + shares[before], 0)} width={shares[part]} height="8" />
      ))}
    </svg>
  );
}
