import { useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { RowState } from '../importState';

export function rowsKey(id: string) {
  return ['get', '/api/v1/imports/{id}/rows', id] as const;
}

/** The rows of the file in one state, in their order. */
export function useRows(id: string, state: RowState) {
  return useInfiniteQuery({
    queryKey: [...rowsKey(id), state],
    ...byCursor,
    queryFn: ({ pageParam, signal }) =>
      taken(
        client.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { state: [state], cursor: pageParam } }, signal }),
      ),
  });
}
