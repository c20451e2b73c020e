import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { DockingBody } from '@/api/types';
import { refreshDemand } from '@/demand/cache';
import { refreshDockings } from '../cache';

/** Arranges a docking for a demand, which is in docking from then on. */
export function useArrange(demandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DockingBody) =>
      taken(client.POST('/api/v1/demands/{id}/dockings', { params: { path: { id: demandId } }, body })),
    onSuccess: () => {
      void refreshDockings(queries);
      void refreshDemand(queries, demandId);
    },
  });
}
