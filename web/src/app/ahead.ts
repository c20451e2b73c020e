import type { FetchInfiniteQueryOptions, FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { sessionQuery } from '@/session/session';

/** Asks for what a page will show while its code is still on its way; a refusal is the page's to tell. */
export interface Ahead {
  one: <T, E, D, K extends QueryKey>(query: FetchQueryOptions<T, E, D, K>) => void;
  list: <T, E, D, K extends QueryKey, P>(query: FetchInfiniteQueryOptions<T, E, D, K, P> | undefined) => void;
  /** When all that was asked for until now has been answered, whatever was said. */
  settled: () => Promise<unknown>;
}

/** Where nobody is signed in nothing is asked. */
export function aheadWith(queries: QueryClient): Ahead {
  const asked: Promise<void>[] = [];
  const signedIn = (then: () => Promise<void>) => void asked.push(queries.ensureQueryData(sessionQuery).then(then, () => undefined));
  return {
    one: (query) => signedIn(() => queries.prefetchQuery(query)),
    list: (query) => query && signedIn(() => queries.prefetchInfiniteQuery(query)),
    settled: () => Promise.all(asked),
  };
}
