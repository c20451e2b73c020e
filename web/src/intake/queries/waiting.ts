import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { WaitingState } from '../intakeState';

function read(state: WaitingState, limit: number, cursor?: string, signal?: AbortSignal) {
  return taken(client.GET('/api/v1/intake', { params: { query: { state, limit, cursor } }, signal }));
}

/** The steps that wait, most urgent first. */
export function useWaiting(state: WaitingState) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/intake', state],
    ...byCursor,
    queryFn: ({ pageParam, signal }) => read(state, 20, pageParam, signal),
  });
}

/** How many steps wait so. */
export function useWaitingCount(state: WaitingState): number | undefined {
  const { data } = useQuery({
    queryKey: ['get', '/api/v1/intake', state, 'count'],
    queryFn: ({ signal }) => read(state, 1, undefined, signal),
  });
  return data?.total ?? undefined;
}
