import { useMutation } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

export type Tried = Bodies['TryBody'];

/** What changes would do to the rest of a channel; nothing is changed. */
export function useWhatIf(id: string) {
  return useMutation({
    mutationFn: (body: Tried) => taken(client.POST('/api/v1/projects/{id}/green-channel/what-if', { params: { path: { id } }, body })),
  });
}
