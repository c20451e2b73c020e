import { $api } from '@/api/client';
import { byCursor } from '@/api/cut';

export function useTeams(projectId: string) {
  return $api.useInfiniteQuery('get', '/api/v1/projects/{id}/teams', { params: { path: { id: projectId } } }, byCursor);
}
