import type { ReactNode } from 'react';

/** The rows of a list of facts; a fact that is not known has none. */
export function FactRows({ rows }: { rows: [string, ReactNode][] }) {
  return rows
    .filter(([, value]) => value)
    .map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ));
}
