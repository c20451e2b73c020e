import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Records a meeting; it only adds, so it needs no version. */
export function useRecord(projectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['MeetingBody']) =>
      taken(client.POST('/api/v1/projects/{id}/meetings', { params: { path: { id: projectId } }, body })),
    onSuccess: () => void refreshProject(queries, projectId),
  });
}
