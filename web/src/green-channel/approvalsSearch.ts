import { isDay } from '@/ui/addressed';

export const approvalsTabs = ['waiting', 'units'] as const;
export type ApprovalsTab = (typeof approvalsTabs)[number];

/** What the address says of the approvals: what waits where it says nothing, and this year. */
export interface ApprovalsSearch {
  tab?: ApprovalsTab;
  from?: string;
  to?: string;
}

export function readApprovalsSearch(given: Record<string, unknown>): ApprovalsSearch {
  const search: ApprovalsSearch = {};
  if (given.tab === 'units') search.tab = 'units';
  if (isDay(given.from)) search.from = given.from;
  if (isDay(given.to)) search.to = given.to;
  return search;
}
