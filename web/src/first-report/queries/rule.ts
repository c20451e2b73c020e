import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies, Dispute } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Decides a dispute; the decision binds both sides. */
export function useRule(dispute: Dispute) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['RulingBody']) => taken(client.POST('/api/v1/disputes/{id}/decision', { params: { path: { id: dispute.id } }, body })),
    onSuccess: () => void refreshProject(queries, dispute.project_id),
  });
}
