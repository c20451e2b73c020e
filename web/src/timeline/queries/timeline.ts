import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

export function useTimeline(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects/{id}/timeline', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(
        client.GET('/api/v1/projects/{id}/timeline', { params: { path: { id }, query: { cursor: pageParam } }, signal }),
      ),
  });
}
