import type { WorkItem } from '@/api/types';
import type { Channel, ChannelItem } from './channel';

export const approvalKinds = ['approval_to_handle', 'approval_to_submit', 'approval_to_correct'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** An approval that waits for the reader. */
export type WaitingApproval = WorkItem & { kind: ApprovalKind };

/** The approvals among what waits, in the order in which the server puts it. */
export function waitingApprovals(work: WorkItem[]): WaitingApproval[] {
  return work.filter((row): row is WaitingApproval => approvalKinds.some((kind) => kind === row.kind));
}

/** What tells a line from the others. */
export function keyOf(row: WorkItem): string {
  return [row.kind, row.project_id, row.title, row.due_on ?? ''].join('/');
}

/** The item that a line of the work list means: the line names it and its day, not its id. */
export function itemOf(channel: Channel, row: WorkItem): ChannelItem | undefined {
  const named = channel.items.filter((item) => item.name === row.title && item.allowed.length > 0);
  return named.find((item) => (item.due_on ?? null) === (row.due_on ?? null)) ?? named[0];
}
