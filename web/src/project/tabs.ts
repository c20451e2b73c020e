export const tabs = ['timeline', 'follow-ups', 'problems', 'instructions', 'admission', 'green-channel', 'progress', 'performance', 'elements', 'attachments', 'tenures', 'statistics'] as const;
export type Tab = (typeof tabs)[number];

const wide: (Tab | undefined)[] = ['admission', 'green-channel', 'progress', 'performance'];

/** Whether a tab needs the width of the page before what stands beside it does. */
export function isWide(tab: Tab | undefined): boolean {
  return wide.includes(tab);
}

export function readTab(given: Record<string, unknown>): { tab?: Tab } {
  const tab = tabs.find((known) => known === given.tab);
  return tab === undefined ? {} : { tab };
}
