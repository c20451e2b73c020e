import { $api } from '@/api/client';

/** How far published demands have come. */
export function useFunnel() {
  return $api.useQuery('get', '/api/v1/dockings/funnel', {});
}
