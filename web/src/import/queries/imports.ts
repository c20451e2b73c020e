import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

/** Earlier imports, the latest first. */
export function useImports() {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/imports'],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/imports', { params: { query: { cursor: pageParam } }, signal })),
  });
}
