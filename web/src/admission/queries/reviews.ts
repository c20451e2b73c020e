import { $api } from '@/api/client';

export function useReviews(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/admission', { params: { path: { id } } });
}
