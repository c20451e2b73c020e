import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The links of an organisation, as it sees them. */
export function useRelations(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/organisations/{id}/relations', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/organisations/{id}/relations', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
