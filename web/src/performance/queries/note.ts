import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Notes what a project came to in a year; it only adds, so it needs no version. */
export function useNote(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['PerformanceBody']) => taken(client.POST('/api/v1/projects/{id}/performance', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, id),
  });
}
