import type { CountFilters } from '@/api/types';
import { texts } from '@/ui/addressed';

/** What the address says of the statistics: all years, districts and industries where it says nothing. */
export interface CountSearch {
  year?: number;
  district?: string[];
  industry?: string[];
}

export function readCountSearch(given: Record<string, unknown>): CountSearch {
  const search: CountSearch = {};
  const year = typeof given.year === 'string' && /^\d{4}$/.test(given.year) ? Number(given.year) : given.year;
  if (typeof year === 'number' && Number.isInteger(year)) search.year = year;
  for (const key of ['district', 'industry'] as const) {
    const values = texts(given[key]);
    if (values.length > 0) search[key] = values;
  }
  return search;
}

/** The same as the server's query. */
export function toQuery({ year, district, industry }: CountSearch): CountFilters {
  return { year, district, industry };
}

export function isFiltered(search: CountSearch): boolean {
  return Object.values(toQuery(search)).some((value) => value !== undefined);
}

/** The years to choose from: the last ten, and the one that the address names. */
export function yearsUntil(today: string, chosen: number | undefined): number[] {
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: 10 }, (_, back) => last - back);
  return chosen === undefined || years.includes(chosen) ? years : [...years, chosen].sort((a, b) => b - a);
}
