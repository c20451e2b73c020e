import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';
import { keepProject, refreshProject } from '@/project/cache';

export type Unmerging = Bodies['ReasonBody'];

/** Undoes a merge; the answer is the project that stands alone again. */
export function useUnmerge(project: Project) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Unmerging) =>
      kept(client.POST('/api/v1/projects/{id}/unmerge', { params: { path: { id: project.id } }, body })),
    onSuccess: (alone) => {
      keepProject(queries, alone);
      if (project.merged_into_id) void refreshProject(queries, project.merged_into_id);
    },
  });
}
