import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies, Dispute } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** States the holder's grounds; the last statement before the decision counts. */
export function useAnswer(dispute: Dispute) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['GroundsBody']) => taken(client.POST('/api/v1/disputes/{id}/answer', { params: { path: { id: dispute.id } }, body })),
    onSuccess: () => void refreshProject(queries, dispute.project_id),
  });
}
