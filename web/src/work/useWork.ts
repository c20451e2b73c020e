import { useQuery } from '@tanstack/react-query';
import { $api } from '@/api/client';

export const workQuery = $api.queryOptions('get', '/api/v1/work');

/** What waits for the reader, most urgent first. */
export function useWork() {
  return useQuery(workQuery);
}
