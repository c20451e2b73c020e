import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { DisputeState } from '../reportState';

/** The disputes one is a party to or decides, the latest first. */
export function useDisputes(state: DisputeState) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/disputes', state],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/disputes', { params: { query: { state, limit: 20, cursor: pageParam } }, signal })),
  });
}
