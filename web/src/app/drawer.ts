const drawers = ['lead', 'demand', 'organisation'] as const;
export type NewThing = (typeof drawers)[number];

/** What is being made right now stands in the address, so that a reload comes back to it. */
export function readDrawer(given: Record<string, unknown>): { new?: NewThing } {
  const found = drawers.find((drawer) => drawer === given.new);
  return found === undefined ? {} : { new: found };
}
