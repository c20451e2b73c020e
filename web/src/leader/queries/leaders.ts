import { $api } from '@/api/client';

export function useLeaders(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/leaders', { params: { path: { id } } });
}
