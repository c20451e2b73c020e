import { useMutation } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

/** What an application would come to by the standards; nothing is recorded. */
export function useAssess(id: string) {
  return useMutation({
    mutationFn: (body: Bodies['AssessBody']) =>
      taken(client.POST('/api/v1/projects/{id}/admission/assess', { params: { path: { id } }, body })),
  });
}
