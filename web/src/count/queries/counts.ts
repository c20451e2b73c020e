import { $api } from '@/api/client';

/** What a project counts for, the latest first. */
export function useCounts(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/counts', { params: { path: { id } } });
}
