import { offered } from '@/ui/offered';
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

/** The steps that the server offers now, in the order in which they are shown. */
export function offeredSteps(item: ChannelItem): StepKind[] {
  return offered(stepKinds, item.allowed);
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
