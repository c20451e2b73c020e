import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Raises a problem; it only adds, so it needs no version. */
export function useRaise(projectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['ProblemBody']) =>
      taken(client.POST('/api/v1/projects/{id}/problems', { params: { path: { id: projectId } }, body })),
    onSuccess: () => void refreshProject(queries, projectId),
  });
}
