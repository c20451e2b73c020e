import { useState } from 'react';
import type { ProjectItem } from '../project';

/** Projects that were chosen one by one; under other filters nothing is chosen any more. */
export interface Chosen {
  rows: ReadonlyMap<string, ProjectItem>;
  choose: (rows: ProjectItem[]) => void;
  leave: (rows: ProjectItem[]) => void;
  clear: () => void;
}

const nothing: ReadonlyMap<string, ProjectItem> = new Map();

export function useChosen(filters: string): Chosen {
  const [kept, setKept] = useState({ filters, rows: nothing });
  const rows = kept.filters === filters ? kept.rows : nothing;
  const change = (edit: (rows: Map<string, ProjectItem>) => void) => {
    const next = new Map(rows);
    edit(next);
    setKept({ filters, rows: next });
  };
  return {
    rows,
    choose: (more) => change((next) => more.forEach((row) => next.set(row.id, row))),
    leave: (fewer) => change((next) => fewer.forEach(({ id }) => next.delete(id))),
    clear: () => setKept({ filters, rows: nothing }),
  };
}
