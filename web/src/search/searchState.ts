import type { SavedQuestion, SearchFilters } from '@/api/types';
import { texts } from '@/ui/addressed';

export const tabs = ['project', 'technology', 'talent', 'projects'] as const;
/** The three libraries, and the projects themselves. */
export type Tab = (typeof tabs)[number];

/** What the address says of the search. */
export interface SearchState {
  in?: Tab;
  q?: string;
  district?: string[];
  industry?: string[];
  sub_industry?: string[];
  chain_node?: string[];
  tier?: string[];
  year?: string[];
  status?: string[];
  /** In which ways the words are not to be read. */
  ignore?: string[];
}

/** What narrows the hits, each with several values. */
export const narrowing = ['industry', 'sub_industry', 'chain_node', 'district', 'tier', 'year', 'status'] as const;

export function readSearchState(given: Record<string, unknown>): SearchState {
  const state: SearchState = {};
  const tab = tabs.find((known) => known === given.in);
  if (tab !== undefined) state.in = tab;
  if (typeof given.q === 'string' && given.q !== '') state.q = given.q;
  for (const key of [...narrowing, 'ignore'] as const) {
    const values = texts(given[key]);
    if (values.length > 0) state[key] = values;
  }
  return state;
}

/** The same as the server's query; what else the address says, of a drawer say, is not a part of it. */
export function toFilters({ in: tab = 'project', q, ...rest }: SearchState): SearchFilters {
  const where: SearchFilters = tab === 'projects' ? { type: ['project'] } : { type: ['demand'], library: [tab] };
  const narrowed = [...narrowing, 'ignore' as const].flatMap((key) => (rest[key] ? [[key, rest[key]]] : []));
  return { ...where, q: q ?? '', ...Object.fromEntries(narrowed) };
}

/** The question that an address asks, as it is kept. */
export function toQuestion(state: SearchState): SavedQuestion {
  const nothing = { chain_node: [], district: [], ignore: [], industry: [], library: [], status: [], sub_industry: [], tier: [], type: [], year: [] };
  return { q: '', ...nothing, ...toFilters(state) };
}

/** The address that asks a kept question; of several libraries it shows the first. */
export function toState({ type, library, ...rest }: Partial<SavedQuestion>): SearchState {
  const isOfProjects = type?.includes('project') && !type.includes('demand');
  return readSearchState({ in: isOfProjects ? 'projects' : library?.[0], ...rest });
}

/** The same as the lists that are handed out as files ask it: the demands of a library, or the projects. */
export function toLists({ in: tab = 'project', q, district, industry, status }: SearchState) {
  const common = { q, district, industry, status };
  return tab === 'projects' ? { projects: common } : { demands: { ...common, library: [tab] } };
}

/** The same question in all libraries, for the counts on the tabs. */
export function acrossTabs(state: SearchState): SearchFilters {
  const { library: _library, ...rest } = toFilters(state);
  return { ...rest, type: ['project', 'demand'] };
}

/** A value chosen, or no longer. */
export function toggled(values: string[] | undefined, value: string): string[] | undefined {
  const next = values?.includes(value) ? values.filter((other) => other !== value) : [...(values ?? []), value];
  return next.length > 0 ? next : undefined;
}
