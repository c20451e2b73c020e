import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import { offersPath } from '../cache';

/** What an organisation can give, withdrawn offers too. */
export function useOffers(id: string) {
  return useInfiniteQuery({
    queryKey: ['get', offersPath, id],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/organisations/{id}/offers', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
  });
}
