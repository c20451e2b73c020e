import { useMutation } from '@tanstack/react-query';
import { client } from '@/api/client';
import { saved } from '@/api/download';

/** The invitation as a calendar file. */
export function useInvitation(id: string) {
  return useMutation({
    mutationFn: () => saved(client.GET('/api/v1/dockings/{id}/invitation.ics', { params: { path: { id } }, parseAs: 'blob' })),
  });
}
