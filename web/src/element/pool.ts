import type { ElementPool } from '@/api/types';

/** What can be entered into a pool, in the order in which it is offered. */
export const entryKinds = ['reserve', 'allot', 'release', 'transfer'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The parts of what a pool has, as hundredths of it, for the eye; the figures stand beside. */
export interface Shares {
  allotted: number;
  reserved: number;
  available: number;
}

export function sharesOf(pool: Pick<ElementPool, keyof Shares>): Shares {
  const parts = { allotted: Number(pool.allotted), reserved: Number(pool.reserved), available: Math.max(0, Number(pool.available)) };
  const whole = parts.allotted + parts.reserved + parts.available;
  if (!(whole > 0)) return { allotted: 0, reserved: 0, available: 0 };
  return {
    allotted: (parts.allotted * 100) / whole,
    reserved: (parts.reserved * 100) / whole,
    available: (parts.available * 100) / whole,
  };
}
