import { $api } from '@/api/client';

/** What a meeting decided as a task, with what the asker may do; a meeting's own list does not say that. */
export function useMeetingTask(id: string) {
  return $api.useQuery('get', '/api/v1/meeting-tasks/{id}', { params: { path: { id } } });
}
