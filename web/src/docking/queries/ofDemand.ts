import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The dockings of a demand, those that begin last first. */
export function useDockingsOf(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/demands/{id}/dockings', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/demands/{id}/dockings', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
