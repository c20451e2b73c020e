import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** A list of facts, a line each; a fact that is not known has none. */
export function FactList({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
