import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { PairState } from '../pairState';

/** The queue, surest first, or what was decided, latest first. */
export function usePairs(state: PairState) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/duplicates', state],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/duplicates', { params: { query: { state, limit: 20, cursor: pageParam } }, signal })),
  });
}
