import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/api/allPages';
import { client, taken } from '@/api/client';

/** Everyone who can lead, serve or be asked. */
export const peopleQuery = queryOptions({
  queryKey: ['get', '/api/v1/people'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) =>
    allPages((cursor) => taken(client.GET('/api/v1/people', { params: { query: { limit: 200, cursor } }, signal }))),
});
