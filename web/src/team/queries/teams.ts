import { $api } from '@/api/client';

export function useTeams(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/teams', { params: { path: { id } } });
}
