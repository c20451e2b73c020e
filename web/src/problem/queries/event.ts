import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies, RaisedProblem } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Lets something happen to a problem; it only adds, so it needs no version. */
export function useProblemEvent({ id, project_id: projectId }: RaisedProblem) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['ProblemEventBody']) => taken(client.POST('/api/v1/problems/{id}/events', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, projectId),
  });
}
