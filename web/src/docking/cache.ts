import type { QueryClient } from '@tanstack/react-query';

/** Whatever shows dockings is read again where it is on screen. */
export function refreshDockings(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'docking' || (typeof queryKey[1] === 'string' && queryKey[1].includes('/dockings')),
  });
}
