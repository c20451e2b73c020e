import type { Absence } from '@/api/types';

/** Whether somebody is there today: here, away, or to be away, with the absence that says so. */
export type Standing = { state: 'here' } | { state: 'away' | 'soon'; absence: Absence };

/** The absence of today, else the next one. One that was called off ends before it begins. */
export function standingOf(absences: Absence[], today: string): Standing {
  const open = absences.filter((absence) => isOpen(absence, today));
  const [next] = open.toSorted((one, other) => one.from.localeCompare(other.from));
  if (next === undefined) return { state: 'here' };
  return { state: next.from <= today ? 'away' : 'soon', absence: next };
}

/** Whether some day of it is still to come. */
export function isOpen({ from, last_day }: Absence, today: string): boolean {
  return last_day >= today && last_day >= from;
}
