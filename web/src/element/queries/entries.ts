import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The ledger of a pool, the latest entry first. */
export function useEntries(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/element-pools/{id}/entries', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/element-pools/{id}/entries', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
