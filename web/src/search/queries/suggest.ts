import { $api } from '@/api/client';

/** Completions of what is typed; before anything is, what the asker asked last, which every search changes. */
export function suggestQuery(q: string) {
  return $api.queryOptions('get', '/api/v1/search/suggest', { params: { query: { q } } }, { staleTime: q === '' ? 0 : 30_000 });
}
