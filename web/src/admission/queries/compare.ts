import { $api } from '@/api/client';

/** Projects side by side, in the order asked for; one alone is not compared. */
export function useCompared(projects: string[], element: string | undefined) {
  return $api.useQuery('get', '/api/v1/admission-comparison', { params: { query: { project_id: projects, element } } }, { enabled: projects.length > 1 });
}
