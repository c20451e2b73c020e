import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

export type Note = Bodies['FollowUpBody'];

export function useNote(projectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Note) =>
      taken(client.POST('/api/v1/projects/{id}/follow-ups', { params: { path: { id: projectId } }, body })),
    onSuccess: () => refreshProject(queries, projectId),
  });
}
