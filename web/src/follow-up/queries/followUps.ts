import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

export function useFollowUps(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects/{id}/follow-ups', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(
        client.GET('/api/v1/projects/{id}/follow-ups', { params: { path: { id }, query: { cursor: pageParam } }, signal }),
      ),
  });
}
