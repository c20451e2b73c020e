import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** Who waits for a pool, the oldest need first. */
export function useWaitingFor(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/element-pools/{id}/waiting', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/element-pools/{id}/waiting', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
