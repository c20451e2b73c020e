import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { DisputeState } from '../reportState';

/** The disputes one is a party to or decides, the latest first; those about one project where it is told. */
export function useDisputes(state: DisputeState, projectId?: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/disputes', state, projectId],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/disputes', { params: { query: { state, project_id: projectId, limit: 20, cursor: pageParam } }, signal })),
  });
}
