import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies, MeetingTask } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Marks what a meeting decided as done, or as not done after all. */
export function useMeetingEvent({ id, project_id: projectId }: MeetingTask) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['MeetingEventBody']) =>
      taken(client.POST('/api/v1/meeting-tasks/{id}/events', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, projectId),
  });
}
