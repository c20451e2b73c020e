import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** Leads whose protection ends within seven days, or those that anybody may take over. */
export function useLapses(state: 'lapsing' | 'free') {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/first-reports', state],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/first-reports', { params: { query: { state, cursor: pageParam } }, signal })),
  });
}
