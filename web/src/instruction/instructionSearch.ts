import type { InstructionFilters } from '@/api/types';

export const instructionViews = ['open', 'overdue', 'to_check', 'done', 'all'] as const;
export type InstructionView = (typeof instructionViews)[number];

/** What the address says of the instructions: those whose task is open where it says nothing. */
export interface InstructionSearch {
  view?: InstructionView;
}

export function readInstructionSearch(given: Record<string, unknown>): InstructionSearch {
  const view = instructionViews.find((known) => known === given.view);
  return view === undefined || view === 'open' ? {} : { view };
}

const filters: Record<InstructionView, InstructionFilters> = {
  open: { state: ['to_sign', 'in_hand', 'to_check', 'sent_back', 'extended'] },
  overdue: { overdue: true },
  to_check: { state: ['to_check'] },
  done: { state: ['done'] },
  all: {},
};

/** The same as the server's query. */
export function toQuery({ view = 'open' }: InstructionSearch): InstructionFilters {
  return filters[view];
}
