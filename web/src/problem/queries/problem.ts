import { $api } from '@/api/client';

export function useProblem(id: string) {
  return $api.useQuery('get', '/api/v1/problems/{id}', { params: { path: { id } } });
}
