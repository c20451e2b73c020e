import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The meetings on a project with what they decided, the latest first. */
export function useMeetings(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects/{id}/meetings', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/projects/{id}/meetings', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
