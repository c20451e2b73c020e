import { useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** The months of a project, the first first. */
export function useMonths(id: string) {
  return useQuery({
    queryKey: ['get', '/api/v1/projects/{id}/progress', id],
    queryFn: ({ signal }) => taken(client.GET('/api/v1/projects/{id}/progress', { params: { path: { id } }, signal })),
  });
}
