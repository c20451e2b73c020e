import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Takes over a lead that nobody holds any more. */
export function useTakeOver(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['ReasonBody']) => taken(client.POST('/api/v1/projects/{id}/first-report', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, id),
  });
}
