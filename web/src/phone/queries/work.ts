import { useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** What waits for the reader, most urgent first. */
export function useWaitingWork() {
  return useQuery({
    queryKey: ['get', '/api/v1/work'],
    queryFn: ({ signal }) => taken(client.GET('/api/v1/work', { signal })),
    refetchInterval: 60_000,
  });
}
