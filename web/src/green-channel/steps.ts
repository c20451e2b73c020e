import type { ChannelItem } from './channel';

/** What may be noted of an item. */
export const stepKinds = [
  'submit',
  'accept',
  'request_correction',
  'corrected',
  'start_special',
  'end_special',
  'extend',
  'finish',
  'refuse',
  'leave_out',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Which of the session's permissions a step asks for: the company's side hands in, the unit's side decides. */
const permissions: Record<StepKind, string> = {
  submit: 'green_channel_keep',
  corrected: 'green_channel_keep',
  leave_out: 'green_channel_keep',
  accept: 'approval_handle',
  request_correction: 'approval_handle',
  start_special: 'approval_handle',
  end_special: 'approval_handle',
  extend: 'approval_handle',
  finish: 'approval_handle',
  refuse: 'approval_handle',
};

/** Who asks, as far as it decides which steps are worth offering. */
export interface Asker {
  permissions: string[];
  unitId: string;
}

/** The steps to offer of those that the server allows now. Who only handles is offered what the own unit decides. */
export function offeredSteps(item: ChannelItem, { permissions: own, unitId }: Asker): StepKind[] {
  const serves = own.includes('green_channel_keep');
  return stepKinds.filter(
    (kind) => item.allowed.includes(kind) && own.includes(permissions[kind]) && (serves || item.unit_id === unitId),
  );
}

/** Steps that say nothing without a reason. */
const reasoned: StepKind[] = ['request_correction', 'extend', 'refuse', 'leave_out'];

export function needsReason(kind: StepKind): boolean {
  return reasoned.includes(kind);
}

const bare: StepKind[] = ['start_special', 'extend', 'leave_out'];

/** Whether a document goes with a step. */
export function takesDocument(kind: StepKind): boolean {
  return !bare.includes(kind);
}

/** The special procedures that run, by their kind. */
export function running(item: ChannelItem): string[] {
  return item.stops.filter((stop) => !stop.ended_on && stop.kind !== 'correction').map((stop) => stop.kind);
}
