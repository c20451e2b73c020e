import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshSaved } from '../saved';

/** Keeps a question. */
export function useSaveSearch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['SavedSearchBody']) => taken(client.POST('/api/v1/saved-searches', { body })),
    onSuccess: () => void refreshSaved(queries),
  });
}
