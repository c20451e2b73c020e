import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** The files of a project, page after page. */
export function useAttachments(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects/{id}/attachments', id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/projects/{id}/attachments', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
