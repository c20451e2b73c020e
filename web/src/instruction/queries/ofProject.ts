import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The instructions on a project, the latest first. */
export function useInstructionsOn(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects/{id}/instructions', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/projects/{id}/instructions', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
