import type { ReactNode } from 'react';

/** A line of a long table: a row, or the heading of the rows that follow. */
export type Line<T> = { key: string; row: T } | { key: string; heading: ReactNode };

const strides: Record<string, number | undefined> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/** The index of the row that a key leads to from another; -1 where it leads nowhere. */
export function stepped<T>(lines: Line<T>[], from: number, key: string): number {
  const stride = strides[key];
  if (stride === undefined) return -1;
  const rows = lines.flatMap((line, index) => ('row' in line ? [index] : []));
  const to = Math.min(Math.max(rows.indexOf(from) + stride, 0), rows.length - 1);
  return rows[to] ?? -1;
}

/** For each line how many rows there are up to it, headings not counted. */
export function rowNumbers<T>(lines: Line<T>[]): number[] {
  let count = 0;
  return lines.map((line) => ('row' in line ? ++count : count));
}

/** The lines in the order in which they stood: each as it is now, none taken away, and behind them what was read further. */
export function heldLines<T>(stood: Line<T>[], now: Line<T>[]): Line<T>[] {
  const newest = new Map(now.map((line) => [line.key, line]));
  const known = new Set(stood.map(({ key }) => key));
  const last = now.findLastIndex(({ key }) => known.has(key));
  return [...stood.map((line) => newest.get(line.key) ?? line), ...now.slice(last + 1)];
}
