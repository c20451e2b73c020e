import { $api } from '@/api/client';

/** All accounts by name. */
export function useAccounts() {
  return $api.useQuery('get', '/api/v1/accounts', {});
}
