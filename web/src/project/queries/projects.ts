import { $api } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { ProjectFilters } from '@/api/types';

/** The list under its filters, page by page. */
export function useProjects(filters: ProjectFilters) {
  return $api.useInfiniteQuery('get', '/api/v1/projects', { params: { query: filters } }, byCursor);
}
