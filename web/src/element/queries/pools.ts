import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { PoolFilters } from '@/api/types';

/** The pools as they stand today, the latest years first. */
export function usePools(filters: PoolFilters) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/element-pools', filters],
    ...byCursor,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/element-pools', { params: { query: { ...filters, limit: 100, cursor: pageParam } }, signal })),
  });
}
