import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies, Pair } from '@/api/types';
import { refreshProject } from '@/project/cache';

export type Decision = Bodies['DecisionBody'];

/** Decides a pair; what is the same is merged, so both projects are read again. */
export function useDecide(pair: Pair) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Decision) =>
      taken(client.POST('/api/v1/duplicates/{id}/decision', { params: { path: { id: pair.id } }, body })),
    onSuccess: () => {
      for (const side of [pair.first, pair.second]) void refreshProject(queries, side.project_id);
    },
  });
}
