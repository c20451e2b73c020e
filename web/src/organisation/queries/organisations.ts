import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { OrganisationFilters } from '@/api/types';

/** The register under its filters, page by page; what was shown stays until the next is there. */
export function useOrganisations(filters: OrganisationFilters) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/organisations', filters],
    ...byCursor,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/organisations', { params: { query: { ...filters, cursor: pageParam } }, signal })),
  });
}
