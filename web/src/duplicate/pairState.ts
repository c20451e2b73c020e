export const pairStates = ['open', 'decided'] as const;
export type PairState = (typeof pairStates)[number];

export const decisions = ['same', 'related', 'different'] as const;

/** What the address says of the queue; the open pairs where it says nothing. */
export function readPairState(given: Record<string, unknown>): { state?: PairState } {
  return given.state === 'decided' ? { state: 'decided' } : {};
}
