import type { ProblemFilters } from '@/api/types';
import { texts } from '@/ui/addressed';

export const problemViews = ['open', 'overdue', 'answered', 'solved', 'all'] as const;
export type ProblemView = (typeof problemViews)[number];

/** What the address says of the problems: those that are open where it says nothing, of all units. */
export interface ProblemSearch {
  view?: ProblemView;
  unit?: string[];
}

export function readProblemSearch(given: Record<string, unknown>): ProblemSearch {
  const search: ProblemSearch = {};
  const view = problemViews.find((known) => known === given.view);
  if (view !== undefined && view !== 'open') search.view = view;
  const units = texts(given.unit);
  if (units.length > 0) search.unit = units;
  return search;
}

const filters: Record<ProblemView, ProblemFilters> = {
  open: { state: ['raised', 'accepted'] },
  overdue: { overdue: true },
  answered: { state: ['answered'] },
  solved: { state: ['solved'] },
  all: {},
};

/** The same as the server's query. */
export function toQuery({ view = 'open', unit }: ProblemSearch): ProblemFilters {
  return unit === undefined ? filters[view] : { ...filters[view], unit_id: unit };
}
