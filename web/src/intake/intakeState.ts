import { isDay } from '@/ui/addressed';

export const waitingStates = ['open', 'overdue', 'due'] as const;
export type WaitingState = (typeof waitingStates)[number];

/** What the address says of the leads' deadlines: all that wait where it says nothing, and all days of logging. */
export interface IntakeSearch {
  state?: WaitingState;
  from?: string;
  to?: string;
}

export function readIntakeSearch(given: Record<string, unknown>): IntakeSearch {
  const search: IntakeSearch = {};
  const state = waitingStates.find((known) => known === given.state);
  if (state !== undefined && state !== 'open') search.state = state;
  if (isDay(given.from)) search.from = given.from;
  if (isDay(given.to)) search.to = given.to;
  return search;
}
