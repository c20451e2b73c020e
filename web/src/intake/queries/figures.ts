import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** How well units answer the leads that were logged within a time. */
export function useFigures({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/intake/figures', from, to],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/intake/figures', { params: { query: { from, to, limit: 100, cursor: pageParam } }, signal })),
  });
}
