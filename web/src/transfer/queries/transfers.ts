import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The transfers of a project, newest first. */
export function useTransfers(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects/{id}/transfers', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/projects/{id}/transfers', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
