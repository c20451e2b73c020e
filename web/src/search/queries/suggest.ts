import { $api } from '@/api/client';

export function suggestQuery(q: string) {
  return $api.queryOptions(
    'get',
    '/api/v1/search/suggest',
    { params: { query: { q } } },
    { enabled: q !== '', staleTime: 30_000 },
  );
}
