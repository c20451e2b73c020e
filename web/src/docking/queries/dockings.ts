import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { DockingFilters } from '@/api/types';

/** The dockings of the city under filters, those that begin last first. */
export function useDockings(filters: DockingFilters) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/dockings', filters],
    ...byCursor,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/dockings', { params: { query: { ...filters, cursor: pageParam } }, signal })),
  });
}
