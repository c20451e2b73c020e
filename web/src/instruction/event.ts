/** What can be let happen to an instruction's task, in the order in which it is offered. */
export const instructionEvents = ['sign', 'feedback', 'submit', 'close', 'send_back', 'extend'] as const;
export type InstructionEvent = (typeof instructionEvents)[number];
