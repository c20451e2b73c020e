import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The problems of a project, the latest first. */
export function useProblemsOf(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects/{id}/problems', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/projects/{id}/problems', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
