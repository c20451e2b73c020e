import type { PoolFilters } from '@/api/types';
import { texts } from '@/ui/addressed';

/** What the address says of the pools: all of them where it says nothing. */
export interface PoolSearch {
  element?: string[];
  district?: string[];
  year?: string[];
}

export const poolFilters = ['element', 'district', 'year'] as const;

export function readPoolSearch(given: Record<string, unknown>): PoolSearch {
  const search: PoolSearch = {};
  for (const key of poolFilters) {
    const values = texts(given[key]).filter((value) => key !== 'year' || /^\d{4}$/.test(value));
    if (values.length > 0) search[key] = values;
  }
  return search;
}

/** The same as the server's query. */
export function toQuery({ element, district, year }: PoolSearch): PoolFilters {
  return {
    ...(element && { element }),
    ...(district && { district }),
    ...(year && { year: year.map(Number) }),
  };
}
