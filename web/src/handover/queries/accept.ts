import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Takes an office over with what is open now. */
export function useAccept(id: string) {
  const queries = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (body: Bodies['AcceptanceBody']) => taken(client.POST('/api/v1/projects/{id}/handovers/accept', { params, body })),
    onSuccess: () => {
      void queries.invalidateQueries($api.queryOptions('get', '/api/v1/projects/{id}/handovers', { params }));
      void refreshProject(queries, id);
    },
  });
}
