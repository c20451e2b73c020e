import { $api } from '@/api/client';
import { byCursor } from '@/api/cut';

export function useLeaders(projectId: string) {
  return $api.useInfiniteQuery('get', '/api/v1/projects/{id}/leaders', { params: { path: { id: projectId } } }, byCursor);
}
