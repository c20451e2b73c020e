import { $api } from '@/api/client';
import { byCursor } from '@/api/cut';

export function useFollowUps(projectId: string) {
  return $api.useInfiniteQuery('get', '/api/v1/projects/{id}/follow-ups', { params: { path: { id: projectId } } }, byCursor);
}
