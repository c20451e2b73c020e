import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Issues an instruction; it only adds, so it needs no version. */
export function useIssue(projectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['InstructionBody']) =>
      taken(client.POST('/api/v1/projects/{id}/instructions', { params: { path: { id: projectId } }, body })),
    onSuccess: () => void refreshProject(queries, projectId),
  });
}
