import { $api } from '@/api/client';

/** How the system stands, read again every ten seconds. */
export function useSystemState() {
  return $api.useQuery('get', '/api/v1/system', {}, { refetchInterval: 10_000 });
}
