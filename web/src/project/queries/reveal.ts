import { useMutation } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** The contacts in full, for a reason that is logged. They are shown and not kept. */
export function useReveal(id: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: (reason: string) =>
      taken(client.POST('/api/v1/projects/{id}/contacts/reveal', { params: { path: { id } }, body: { reason } })),
  });
}
