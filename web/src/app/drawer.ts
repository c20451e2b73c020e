const drawers = ['lead', 'demand', 'organisation'] as const;
export type NewThing = (typeof drawers)[number];

/** What lies over a page: something that is being made, or the tour. */
export interface OverPage {
  new?: NewThing;
  tour?: 'on';
}

/** What is being made right now stands in the address, so that a reload comes back to it. */
export function readDrawer(given: Record<string, unknown>): OverPage {
  const found = drawers.find((drawer) => drawer === given.new);
  return { ...(found !== undefined && { new: found }), ...(given.tour === 'on' && { tour: 'on' as const }) };
}
