import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { CountFilters } from '@/api/types';

/** What counts in the statistics of the city, the latest first, under filters. */
export function useCityCounts(filters: CountFilters) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/counts', filters],
    ...byCursor,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/counts', { params: { query: { ...filters, cursor: pageParam } }, signal })),
  });
}
