import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { $api, client, taken } from '@/api/client';
import { peopleQuery } from '@/reference/peopleQuery';
import type { Bodies } from '@/api/types';
import { refreshAccounts } from './deeds';

/** The requests for accounts and roles: those that wait, then those that have ended. */
export function useAccountRequests() {
  return $api.useQuery('get', '/api/v1/account-requests', {});
}

/** Asks for a new account, or for other roles of one. */
export function useAskForAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['AccountRequestBody']) => taken(client.POST('/api/v1/account-requests', { body })),
    onSuccess: () => void refreshRequests(queries),
  });
}

/** Confirms, refuses or withdraws a request; what is confirmed shows among accounts and people. */
export function useDecideRequest(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['AccountDecisionBody']) => taken(client.POST('/api/v1/account-requests/{id}/events', { params: { path: { id } }, body })),
    onSuccess: () => {
      void refreshRequests(queries);
      void refreshAccounts(queries);
      void queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
  });
}

function refreshRequests(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: ['get', '/api/v1/account-requests'] });
}
