import { hashKey } from '@tanstack/react-query';
import { readSearch, type ProjectSearch } from './filters';

/** A list as somebody wants to find it again: its name, and what the address says of it. */
export interface SavedView {
  name: string;
  search: ProjectSearch;
}

/** Where the views of one person are kept in this browser. */
export function viewsKey(userId: string): string {
  return `dingyin.views.projects.${userId}`;
}

/** Reads what was kept; what cannot be understood is left out. */
export function readViews(kept: unknown): SavedView[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((view: unknown) => {
    if (typeof view !== 'object' || view === null) return [];
    const { name, search } = view as Record<string, unknown>;
    if (typeof name !== 'string' || name === '' || typeof search !== 'object' || search === null) return [];
    return [{ name, search: readSearch(search as Record<string, unknown>) }];
  });
}

/** What of an address is worth keeping: all but what is looked at just now. */
export function keptSearch(search: ProjectSearch): ProjectSearch {
  return readSearch({ ...search, preview: undefined, month: undefined });
}

/** The views with one more; one of the same name is replaced where it stands. */
export function withView(views: SavedView[], view: SavedView): SavedView[] {
  const isKnown = views.some(({ name }) => name === view.name);
  return isKnown ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view];
}

export function isSameList(one: ProjectSearch, other: ProjectSearch): boolean {
  return hashKey([keptSearch(one)]) === hashKey([keptSearch(other)]);
}
