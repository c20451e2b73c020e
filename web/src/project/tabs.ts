const tabs = ['timeline', 'follow-ups', 'admission', 'tenures'] as const;
export type Tab = (typeof tabs)[number];

export function isTab(value: unknown): value is Tab {
  return tabs.some((tab) => tab === value);
}

export function readTab(given: Record<string, unknown>): { tab?: Tab } {
  return isTab(given.tab) ? { tab: given.tab } : {};
}
