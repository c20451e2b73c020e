import type { QueryClient } from '@tanstack/react-query';

/** Whatever shows pools, and what projects have of them, is read again where it is on screen. */
export function refreshPools(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => {
      const path = typeof queryKey[1] === 'string' ? queryKey[1] : '';
      return path.startsWith('/api/v1/element-pools') || path === '/api/v1/projects/{id}/element-needs';
    },
  });
}
