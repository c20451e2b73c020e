import { $api } from '@/api/client';
import { byCursor } from '@/api/cut';

export function useReviews(projectId: string) {
  return $api.useInfiniteQuery('get', '/api/v1/projects/{id}/admission', { params: { path: { id: projectId } } }, byCursor);
}
