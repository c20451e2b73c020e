import type { Tried } from './queries/whatIf';

/** What is tried out with an item: that it is late, or that it does not wait for another. */
export const trials = ['late', 'without'] as const;
export type Trial = (typeof trials)[number];

/** A change as it is typed. */
export interface TriedRow {
  item_id: string;
  trial: Trial;
  late_by?: number;
  without?: string;
}

/** The changes to be tried; of each row only what its kind asks for. */
export function triedBody(rows: TriedRow[]): Tried {
  return {
    changes: rows.map(({ item_id, trial, late_by, without }) => (trial === 'late' ? { item_id, late_by } : { item_id, without })),
  };
}
