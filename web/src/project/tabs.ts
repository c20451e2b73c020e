export const tabs = ['timeline', 'follow-ups', 'problems', 'instructions', 'admission', 'elements', 'tenures', 'statistics'] as const;
export type Tab = (typeof tabs)[number];

export function readTab(given: Record<string, unknown>): { tab?: Tab } {
  const tab = tabs.find((known) => known === given.tab);
  return tab === undefined ? {} : { tab };
}
