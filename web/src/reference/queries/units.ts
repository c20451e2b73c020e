import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/api/allPages';
import { client, taken } from '@/api/client';

export const unitsQuery = queryOptions({
  queryKey: ['get', '/api/v1/units'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) =>
    allPages((cursor) => taken(client.GET('/api/v1/units', { params: { query: { limit: 200, cursor } }, signal }))),
});
