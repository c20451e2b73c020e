import type { Nearness } from '@/ui/due';

export const nearnesses = ['overdue', 'today', 'soon', 'later'] as const satisfies readonly Nearness[];

/** What the address says of the work list: all of it where it says nothing. */
export interface WorkSearch {
  when?: Nearness;
  kind?: WorkKind;
}

export const workKinds = [
  'problem_to_handle',
  'problem_to_judge',
  'instruction_to_sign',
  'instruction_in_hand',
  'instruction_to_check',
  'meeting_task',
  'admission_condition',
  'next_step',
  'lead_step',
  'approval_to_submit',
  'approval_to_correct',
  'approval_to_handle',
  'contact',
  'handover_to_accept',
  'vacancy',
] as const;
export type WorkKind = (typeof workKinds)[number];

export function readWorkKind(given: unknown): WorkKind | undefined {
  return workKinds.find((known) => known === given);
}

export function readWorkSearch(given: Record<string, unknown>): WorkSearch {
  const search: WorkSearch = {};
  const when = nearnesses.find((known) => known === given.when);
  const kind = readWorkKind(given.kind);
  if (when !== undefined) search.when = when;
  if (kind !== undefined) search.kind = kind;
  return search;
}
