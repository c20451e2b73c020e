import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/api/allPages';
import { client, kept, taken } from '@/api/client';
import { waitForOwn } from '@/api/position';

export const savedKey = ['get', '/api/v1/saved-searches'];

/** The questions that the asker keeps, the latest first. */
export const savedQuery = queryOptions({
  queryKey: savedKey,
  queryFn: ({ signal }) =>
    allPages((cursor) => {
      const params = { query: { limit: 100, cursor }, header: waitForOwn() };
      return taken(client.GET('/api/v1/saved-searches', { params, signal }));
    }),
});

export function readSaved(id: string) {
  return kept(client.GET('/api/v1/saved-searches/{id}', { params: { path: { id } } }));
}
