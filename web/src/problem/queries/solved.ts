import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** Solved problems that resemble what is typed so far; nothing is asked before there is something to resemble. */
export function useSolved(typed: string) {
  return useQuery({
    queryKey: ['get', '/api/v1/problems/solved', typed],
    enabled: typed.length > 1,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => taken(client.GET('/api/v1/problems/solved', { params: { query: { q: typed } }, signal })),
  });
}
