import type { QueryClient } from '@tanstack/react-query';
import type { Kept } from '@/api/client';
import type { Bodies, SavedSearch } from '@/api/types';
import { filled } from '@/ui/filled';
import { readSaved, savedKey } from './queries/saved';
import { toState, type SearchState } from './searchState';

/** A kept question as it was read, with its ETag. */
export type KeptSearch = Kept<SavedSearch>;

/** The address that asks a kept question. */
export async function savedState(id: string): Promise<SearchState> {
  const { record } = await readSaved(id);
  return toState(record.question);
}

export function refreshSaved(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: savedKey });
}

/** What stands in the form for how a question is kept. */
export interface SavedValues {
  name: string;
  notify: boolean;
  webhook_url?: string;
}

export function valuesOf({ name, notify, webhook_url: url }: SavedSearch): SavedValues {
  return { name, notify: notify === 'page', webhook_url: url ?? undefined };
}

export function savedBody({ name, notify, webhook_url: url }: SavedValues): Bodies['SavedSearchPatch'] {
  return { name: name.trim(), notify: notify ? 'page' : 'nowhere', webhook_url: filled(url) ?? null };
}
