import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import { ownChangeSeen, waitForOwn } from '@/api/position';

export const entriesKey = ['get', '/api/v1/thesaurus'];

/** What was added to the words of the search, the latest first; with a word in it when one is given. */
export function useEntries(q: string | undefined) {
  return useInfiniteQuery({
    queryKey: [...entriesKey, q],
    ...byCursor,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const page = await taken(
        client.GET('/api/v1/thesaurus', { params: { query: { q, cursor: pageParam }, header: waitForOwn() }, signal }),
      );
      ownChangeSeen();
      return page;
    },
  });
}
