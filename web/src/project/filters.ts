import type { ProjectFilters } from '@/api/types';
import { texts } from '@/ui/addressed';

export const sorts = ['-updated_at', 'reported_on', '-total_investment_yuan', 'code'] as const;
export type Sort = (typeof sorts)[number];

const many = ['stage', 'status', 'district', 'industry', 'leader'] as const;
export type ManyFilter = (typeof many)[number];

/** How the projects are laid out; the table where the address says nothing. */
export const views = ['table', 'board', 'calendar', 'map'] as const;
export type View = (typeof views)[number];

/** What a table of projects can be parted by. */
export const groupings = ['stage', 'district', 'industry', 'leader'] as const;
export type Grouping = (typeof groupings)[number];

/** The columns of the table in their order; the name always stands first. */
export const columnKeys = ['code', 'industry', 'sub_industry', 'district', 'stage', 'amount', 'light', 'status', 'leader', 'liaison', 'next', 'contact', 'reported', 'updated'] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The columns where nothing was chosen. */
export const usualColumns: readonly ColumnKey[] = ['code', 'industry', 'district', 'stage', 'amount', 'light', 'leader', 'liaison', 'next', 'contact'];

/** Stands in the address where every column but the name was taken away. */
const nameOnly = 'name';

/** What the address says of the project list. */
export interface ProjectSearch {
  view?: Exclude<View, 'table'>;
  columns?: string[];
  group?: Grouping;
  month?: string;
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
  Object.assign(search, readLayout(given));
  const min = yuan(given.min);
  const max = yuan(given.max);
  if (min !== undefined) search.min = min;
  if (max !== undefined) search.max = max;
  return search;
}

function readLayout(given: Record<string, unknown>): Pick<ProjectSearch, 'view' | 'columns' | 'group' | 'month'> {
  const view = views.find((known) => known === given.view);
  const group = groupings.find((known) => known === given.group);
  const columns = addressedColumns(shownColumns(texts(given.columns)));
  const month = typeof given.month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(given.month) ? given.month : undefined;
  return {
    ...(view !== undefined && view !== 'table' && { view }),
    ...(group !== undefined && { group }),
    ...(columns !== undefined && { columns }),
    ...(month !== undefined && { month }),
  };
}

/** The columns that an address asks for, in the order of the table. */
export function shownColumns(addressed: readonly string[] | undefined): ColumnKey[] {
  const chosen = columnKeys.filter((key) => addressed?.includes(key));
  return chosen.length > 0 || addressed?.includes(nameOnly) ? chosen : [...usualColumns];
}

/** What the address says of chosen columns; nothing where they are the usual ones. */
export function addressedColumns(chosen: readonly ColumnKey[]): string[] | undefined {
  if (chosen.length === 0) return [nameOnly];
  const isUsual = chosen.length === usualColumns.length && usualColumns.every((key) => chosen.includes(key));
  return isUsual ? undefined : columnKeys.filter((key) => chosen.includes(key));
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
