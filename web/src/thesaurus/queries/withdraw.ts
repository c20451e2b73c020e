import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { entriesKey } from './entries';

/** Withdraws an entry. */
export function useWithdrawEntry(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['WithdrawalBody']) =>
      taken(client.POST('/api/v1/thesaurus/{id}/withdraw', { params: { path: { id } }, body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: entriesKey }),
  });
}
