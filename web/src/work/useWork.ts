import { $api } from '@/api/client';

/** What waits for the reader, most urgent first. */
export function useWork() {
  return $api.useQuery('get', '/api/v1/work');
}
