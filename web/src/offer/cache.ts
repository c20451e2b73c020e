import type { QueryClient } from '@tanstack/react-query';

export const offersPath = '/api/v1/organisations/{id}/offers';

/** The offers, and what they could meet, are read again where they are on screen. */
export function refreshOffers(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [, path] }) => path === offersPath || (typeof path === 'string' && path.endsWith('/matches')),
  });
}
