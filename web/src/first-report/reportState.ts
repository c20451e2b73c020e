export const reportTabs = ['lapsing', 'free', 'disputes'] as const;
export type ReportTab = (typeof reportTabs)[number];

export const disputeStates = ['open', 'decided'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** What the address says of the first reports; those that lapse soon where it says nothing. */
export interface ReportSearch {
  tab?: ReportTab;
  state?: DisputeState;
}

export function readReportSearch(given: Record<string, unknown>): ReportSearch {
  const search: ReportSearch = {};
  const tab = reportTabs.find((known) => known === given.tab);
  if (tab !== undefined && tab !== 'lapsing') search.tab = tab;
  if (given.state === 'decided') search.state = 'decided';
  return search;
}
