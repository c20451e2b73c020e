import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SearchFilters } from '@/api/types';
import { search } from './search';

/** How many hits each tab would show. */
export function countsQuery(across: SearchFilters) {
  return queryOptions({
    queryKey: ['search', 'counts', across],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => count(across, signal),
  });
}

async function count(across: SearchFilters, signal: AbortSignal) {
  const [demands, projects] = await Promise.all([
    search({ ...across, type: ['demand'], limit: 1 }, signal),
    search({ ...across, type: ['project'], limit: 1 }, signal),
  ]);
  const { project = 0, technology = 0, talent = 0 } = demands.facets.library ?? {};
  return { project, technology, talent, projects: projects.total };
}
