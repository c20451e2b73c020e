import { useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

const shown = 6;

/** The projects that changed last. */
export function useChanged() {
  return useQuery({
    queryKey: ['get', '/api/v1/projects', 'changed'],
    queryFn: ({ signal }) =>
      taken(client.GET('/api/v1/projects', { params: { query: { sort: '-updated_at', limit: shown, total: false } }, signal })),
  });
}

/** What happened to a project last. */
export function useLatest(id: string) {
  return useQuery({
    queryKey: ['get', '/api/v1/projects/{id}/timeline', id, 'latest'],
    queryFn: ({ signal }) =>
      taken(client.GET('/api/v1/projects/{id}/timeline', { params: { path: { id }, query: { limit: 1 } }, signal })),
  });
}
