import { queryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { ownChangeSeen, waitForOwn } from '@/api/position';

export function demandMatchesKey(id: string) {
  return ['get', '/api/v1/demands/{id}/matches', id] as const;
}

/** Who could meet a demand, the best first. */
export function demandMatchesQuery(id: string) {
  return queryOptions({
    queryKey: demandMatchesKey(id),
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const params = { path: { id }, header: waitForOwn() };
      const { items } = await taken(client.GET('/api/v1/demands/{id}/matches', { params, signal }));
      ownChangeSeen();
      return items;
    },
  });
}
