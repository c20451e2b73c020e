import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Takes an office over with what is open now. */
export function useAccept(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['AcceptanceBody']) => taken(client.POST('/api/v1/projects/{id}/handovers/accept', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, id),
  });
}
