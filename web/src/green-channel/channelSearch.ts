export const channelViews = ['chart', 'list'] as const;
export type ChannelView = (typeof channelViews)[number];

export const zooms = ['months', 'weeks'] as const;
export type Zoom = (typeof zooms)[number];

/** What the address says of a channel: how it is looked at, and the item that is open. The chart by months where it says nothing. */
export interface ChannelSearch {
  view?: ChannelView;
  zoom?: Zoom;
  item?: string;
}

export function readChannelSearch(given: Record<string, unknown>): ChannelSearch {
  const search: ChannelSearch = {};
  if (given.view === 'list') search.view = 'list';
  if (given.zoom === 'weeks') search.zoom = 'weeks';
  if (typeof given.item === 'string' && given.item !== '') search.item = given.item;
  return search;
}
