/** What can be let happen to a problem, in the order in which it is offered. */
export const problemEvents = ['accept', 'answer', 'solve', 'hand_on', 'reopen'] as const;
export type ProblemEvent = (typeof problemEvents)[number];
