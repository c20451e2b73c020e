import { $api } from '@/api/client';

/** What a project promised and what came of it, each year. */
export function usePerformance(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/performance', { params: { path: { id } } });
}
