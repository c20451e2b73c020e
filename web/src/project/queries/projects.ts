import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { ProjectFilters } from '@/api/types';

/** The list under its filters, page by page; what was shown stays until the next is there. */
export function projectsQuery(filters: ProjectFilters) {
  return infiniteQueryOptions({
    queryKey: ['get', '/api/v1/projects', filters],
    ...byCursor,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/projects', { params: { query: { ...filters, cursor: pageParam } }, signal })),
  });
}

export function useProjects(filters: ProjectFilters) {
  return useInfiniteQuery(projectsQuery(filters));
}
