import type { DockingFilters } from '@/api/types';
import { isDay, texts } from '@/ui/addressed';
import { addDays, instantOf } from '@/ui/date';

export const many = ['state', 'library', 'industry', 'district'] as const;
export const groupings = ['library', 'industry', 'district'] as const;
export type Grouping = (typeof groupings)[number];

/** What the address says of the dockings; the days are those of this city, both included. */
export interface DockingSearch {
  state?: string[];
  library?: string[];
  industry?: string[];
  district?: string[];
  from?: string;
  until?: string;
  /** How the funnel is parted. */
  by?: Grouping;
}

export function readDockingSearch(given: Record<string, unknown>): DockingSearch {
  const search: DockingSearch = {};
  for (const key of many) {
    const values = texts(given[key]);
    if (values.length > 0) search[key] = values;
  }
  for (const key of ['from', 'until'] as const) {
    const [day] = texts(given[key]);
    if (isDay(day)) search[key] = day;
  }
  const by = groupings.find((grouping) => grouping === given.by);
  return by === undefined ? search : { ...search, by };
}

/** The same as the server's query. */
export function toQuery({ from, until, by: _by, ...codes }: DockingSearch): DockingFilters {
  return {
    ...codes,
    ...(from !== undefined && { from: instantOf(`${from}T00:00`) }),
    ...(until !== undefined && { until: instantOf(`${addDays(until, 1)}T00:00`) }),
  };
}

export function isFiltered(search: DockingSearch): boolean {
  return Object.values(toQuery(search)).some((value) => value !== undefined);
}
