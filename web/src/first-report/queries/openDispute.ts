import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Claims a lead that another unit holds. */
export function useOpenDispute(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['GroundsBody']) => taken(client.POST('/api/v1/projects/{id}/disputes', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, id),
  });
}
