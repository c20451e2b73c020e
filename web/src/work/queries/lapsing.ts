import { useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** The first leads whose protection ends soon, and how many there are. */
export function useLapsing() {
  return useQuery({
    queryKey: ['get', '/api/v1/first-reports', 'lapsing', 'first'],
    queryFn: ({ signal }) => taken(client.GET('/api/v1/first-reports', { params: { query: { state: 'lapsing', limit: 3 } }, signal })),
  });
}
