import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Notes a step as done; it only adds, so it needs no version. */
export function useTakeStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['StepBody']) => taken(client.POST('/api/v1/projects/{id}/intake', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, id),
  });
}
