import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { RecordsSearch } from '../measureSearch';

/** By what figures are taken apart. */
export type Dimension = 'district' | 'industry' | 'tier' | 'stage';

/** Every measure of a year, taken apart by one thing. */
export function measuresQuery(year: number | undefined, by: Dimension) {
  const query = { by, ...(year !== undefined && { year }) };
  return queryOptions({
    queryKey: ['get', '/api/v1/measures', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => taken(client.GET('/api/v1/measures', { params: { query }, signal })),
  });
}

export function useMeasures(year: number | undefined, by: Dimension) {
  return useQuery(measuresQuery(year, by));
}

/** One measure with how it is counted. */
export function useMeasure(code: string, year: number | undefined) {
  const query = year === undefined ? {} : { year };
  return useQuery({
    queryKey: ['get', '/api/v1/measures/{code}', code, query],
    queryFn: ({ signal }) => taken(client.GET('/api/v1/measures/{code}', { params: { path: { code }, query }, signal })),
  });
}

/** The records that a measure counts, the largest first. */
export function useRecords(code: string, search: RecordsSearch) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/measures/{code}/records', code, search],
    ...byCursor,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(
        client.GET('/api/v1/measures/{code}/records', {
          params: { path: { code }, query: { ...search, cursor: pageParam } },
          signal,
        }),
      ),
  });
}
