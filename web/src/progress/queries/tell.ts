import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Notes what was planned, reported or verified of a month; it only adds, so it needs no version. */
export function useTell(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['ProgressBody']) => taken(client.POST('/api/v1/projects/{id}/progress', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, id),
  });
}
