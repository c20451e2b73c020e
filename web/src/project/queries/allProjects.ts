import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/api/allPages';
import { client, taken } from '@/api/client';
import type { ProjectFilters } from '@/api/types';

/** Every project under the filters, for what is laid out by something that the server has no order for. */
export function allProjectsQuery(filters: ProjectFilters) {
  return queryOptions({
    queryKey: ['get', '/api/v1/projects', filters, 'all'],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      allPages((cursor) => taken(client.GET('/api/v1/projects', { params: { query: { ...filters, limit: 200, total: cursor ? false : undefined, cursor } }, signal }))),
  });
}
