import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

/** Gives an account another password. */
export function useGivePassword(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['PasswordBody']) => taken(client.POST('/api/v1/accounts/{id}/reset-password', { params: { path: { id } }, body })),
    // What was sent is a password: the page keeps it no longer than the dialog stands.
    gcTime: 0,
    onSuccess: () => void refreshAccounts(queries),
  });
}

/** Takes an account out of use. */
export function useDisableAccount(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => taken(client.POST('/api/v1/accounts/{id}/disable', { params: { path: { id } } })),
    onSuccess: () => void refreshAccounts(queries),
  });
}

export function refreshAccounts(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: ['get', '/api/v1/accounts'] });
}
