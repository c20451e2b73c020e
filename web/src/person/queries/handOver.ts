import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

/** Hands over all active projects of one person: all of them, or none. Anything on screen may show one. */
export function useHandOverAll(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['HandOverAllBody']) => taken(client.POST('/api/v1/people/{id}/handover', { params: { path: { id } }, body })),
    onSuccess: () => void queries.invalidateQueries(),
  });
}
