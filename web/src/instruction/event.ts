/** What can be let happen to an instruction's task, in the order in which it is offered. */
export const instructionEvents = ['sign', 'feedback', 'submit', 'close', 'send_back', 'extend'] as const;
export type InstructionEvent = (typeof instructionEvents)[number];

/** The events among those that the server allows. */
export function offered(actions: readonly string[]): InstructionEvent[] {
  return instructionEvents.filter((event) => actions.includes(event));
}

type Asked = 'note' | 'reason';

/** What has to be said for an event, and where it stands in the body. */
export function asked(event: InstructionEvent): Asked {
  return event === 'extend' || event === 'send_back' ? 'reason' : 'note';
}
