import { queryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { ownChangeSeen, waitForOwn } from '@/api/position';

export function organisationMatchesKey(id: string) {
  return ['get', '/api/v1/organisations/{id}/matches', id] as const;
}

/** The demands that an organisation could meet, the best first. */
export function organisationMatchesQuery(id: string) {
  return queryOptions({
    queryKey: organisationMatchesKey(id),
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const params = { path: { id }, header: waitForOwn() };
      const { items } = await taken(client.GET('/api/v1/organisations/{id}/matches', { params, signal }));
      ownChangeSeen();
      return items;
    },
  });
}
