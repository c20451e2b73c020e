import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '@/api/client';
import { refreshSaved } from '../saved';

/** Takes a kept question away. */
export function useRemoveSaved(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.DELETE('/api/v1/saved-searches/{id}', { params: { path: { id } } }),
    onSuccess: () => void refreshSaved(queries),
  });
}
