import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { SearchFilters } from '@/api/types';
import type { SearchAnswer } from '@/api/types';
import { ownChangeSeen, waitForOwn } from '@/api/position';

/** A search that sees at least one's own last change. */
export async function search(query: SearchFilters & { limit?: number; cursor?: string }, signal?: AbortSignal) {
  const answer = await taken(client.GET('/api/v1/search', { params: { query, header: waitForOwn() }, signal }));
  ownChangeSeen();
  return answer;
}

export function searchQuery(filters: SearchFilters) {
  return infiniteQueryOptions({
    queryKey: ['search', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<SearchAnswer> =>
      search({ ...filters, limit: 20, cursor: pageParam }, signal),
    getNextPageParam: (last: SearchAnswer) => last.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
