import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { refreshImport } from '../cache';

/** Takes every ready row in, all or none; a second time changes nothing. */
export function useCommit(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => taken(client.POST('/api/v1/imports/{id}/commit', { params: { path: { id } } })),
    onSettled: async () => {
      await refreshImport(queries, id);
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/projects'] });
      void queries.invalidateQueries({ queryKey: ['search'] });
    },
  });
}
