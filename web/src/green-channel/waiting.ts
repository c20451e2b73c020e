import type { WorkItem } from '@/api/types';

export const approvalKinds = ['approval_to_handle', 'approval_to_submit', 'approval_to_correct'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** An approval that waits for the reader. */
export type WaitingApproval = WorkItem & { kind: ApprovalKind };

/** The approvals among what waits, in the order in which the server puts it. */
export function waitingApprovals(work: WorkItem[]): WaitingApproval[] {
  return work.filter((row): row is WaitingApproval => approvalKinds.some((kind) => kind === row.kind));
}
