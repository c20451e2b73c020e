import type { ProjectFilters } from '@/api/types';
import { texts } from '@/ui/addressed';

export const sorts = ['-updated_at', 'reported_on', '-total_investment_yuan', 'code'] as const;
export type Sort = (typeof sorts)[number];

const many = ['stage', 'status', 'district', 'industry', 'leader'] as const;
export type ManyFilter = (typeof many)[number];

/** What the address says of the project list. */
export interface ProjectSearch {
  stage?: string[];
  status?: string[];
  district?: string[];
  industry?: string[];
  leader?: string[];
  q?: string;
  min?: number;
  max?: number;
  sort?: Sort;
  preview?: string;
}

/** Reads the address; what it does not understand is left out. */
export function readSearch(given: Record<string, unknown>): ProjectSearch {
  const search: ProjectSearch = {};
  for (const key of many) {
    const values = texts(given[key]);
    if (values.length > 0) search[key] = values;
  }
  const sort = sorts.find((known) => known === given.sort);
  if (sort !== undefined && sort !== '-updated_at') search.sort = sort;
  if (typeof given.q === 'string' && given.q !== '') search.q = given.q;
  if (typeof given.preview === 'string' && given.preview !== '') search.preview = given.preview;
  const min = yuan(given.min);
  const max = yuan(given.max);
  if (min !== undefined) search.min = min;
  if (max !== undefined) search.max = max;
  return search;
}

/** The same as the server's query. */
export function toQuery({ stage, status, district, industry, leader, q, min, max, sort }: ProjectSearch): ProjectFilters {
  return { stage, status, district, industry, leader_id: leader, q, min_yuan: min, max_yuan: max, sort };
}

export function isFiltered(search: ProjectSearch): boolean {
  return Object.values(toQuery({ ...search, sort: undefined })).some((value) => value !== undefined);
}

function yuan(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
