import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { entriesKey } from './entries';

/** Adds an entry; the search knows it at once. */
export function useAddEntry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['EntryBody']) => taken(client.POST('/api/v1/thesaurus', { body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: entriesKey }),
  });
}
