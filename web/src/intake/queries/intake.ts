import { $api } from '@/api/client';

/** What is owed to a lead, what was done, and what is thought of it. */
export function useIntake(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/intake', { params: { path: { id } } });
}
