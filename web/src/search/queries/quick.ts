import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { search } from './search';

/** The best few of everything, for the box that is always at hand. */
export function quickQuery(q: string) {
  return queryOptions({
    queryKey: ['search', 'quick', q],
    enabled: q !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => search({ q, type: ['project', 'demand', 'organisation'], limit: 10 }, signal),
  });
}
