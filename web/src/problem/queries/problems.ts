import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { ProblemFilters } from '@/api/types';

/** The problems that the asker may see, the latest first. */
export function useProblems(filters: ProblemFilters, { enabled = true } = {}) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/problems', filters],
    ...byCursor,
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/problems', { params: { query: { ...filters, cursor: pageParam } }, signal })),
  });
}
