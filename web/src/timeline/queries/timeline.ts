import { $api } from '@/api/client';
import { byCursor } from '@/api/cut';

export function useTimeline(projectId: string) {
  return $api.useInfiniteQuery('get', '/api/v1/projects/{id}/timeline', { params: { path: { id: projectId } } }, byCursor);
}
