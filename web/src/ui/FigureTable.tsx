import type { ReactNode } from 'react';
import styles from './figures.module.css';

interface Props<T> {
  label: string;
  /** Says that the table can be scrolled, where it is wider than the page. */
  region: string;
  /** What the lines are. */
  head: string;
  columns: [string, (row: T) => ReactNode][];
  rows: T[];
  rowKey: (row: T) => string;
  rowHead: (row: T) => string;
}

/** Figures, one line each of those that are compared. */
export function FigureTable<T>({ label, region, head, columns, rows, rowKey, rowHead }: Props<T>) {
  return (
    <div className={styles.scroll} role="region" aria-label={region} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{rowHead(row)}</th>
              {columns.map(([title, read]) => (
                <td key={title}>{read(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
