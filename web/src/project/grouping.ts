import type { ProjectFilters, ProjectItem } from '@/api/types';
import type { Grouping } from './filters';

/** A part of the list that the server can be asked for by itself. */
export interface Group {
  key: string;
  name: string;
  filters: ProjectFilters;
  /** Which rows of the answer belong here, where the server cannot tell them apart. */
  keeps?: (row: ProjectItem) => boolean;
}

interface Named {
  value: string;
  label: string;
}

const fields = { stage: 'stage', district: 'district', industry: 'industry', leader: 'leader_id' } as const;

/** The groups of a list under its filters: where it is narrowed to some already, only those. */
export function groupsOf(by: Grouping, choices: Named[], filters: ProjectFilters, others: string): Group[] {
  const field = fields[by];
  const narrowed = filters[field];
  const shown = choices.filter(({ value }) => narrowed === undefined || narrowed.includes(value));
  const groups: Group[] = shown.map(({ value, label }) => ({ key: value, name: label, filters: { ...filters, [field]: [value] } }));
  if (by !== 'leader' || narrowed !== undefined) return groups;
  const known = new Set(choices.map(({ value }) => value));
  return [...groups, { key: 'others', name: others, filters, keeps: ({ leader }) => !leader || !known.has(leader.person_id) }];
}
