import type { OrganisationFilters } from '@/api/types';
import { texts } from '@/ui/addressed';

export const many = ['kind', 'district', 'industry'] as const;

/** What the address says of the register. */
export interface OrganisationSearch {
  kind?: string[];
  district?: string[];
  industry?: string[];
  q?: string;
  preview?: string;
}

/** Reads the address; what it does not understand is left out. */
export function readOrganisationSearch(given: Record<string, unknown>): OrganisationSearch {
  const search: OrganisationSearch = {};
  for (const key of many) {
    const values = texts(given[key]);
    if (values.length > 0) search[key] = values;
  }
  const [q] = texts(given.q);
  const [preview] = texts(given.preview);
  if (q !== undefined) search.q = q;
  if (preview !== undefined) search.preview = preview;
  return search;
}

/** The same as the server's query. */
export function toQuery({ kind, district, industry, q }: OrganisationSearch): OrganisationFilters {
  return { kind, district, industry, q };
}

export function isFiltered(search: OrganisationSearch): boolean {
  return Object.values(toQuery(search)).some((value) => value !== undefined);
}
