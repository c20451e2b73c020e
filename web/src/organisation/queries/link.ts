import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshOrganisation } from '../cache';

/** Records a link to another organisation. */
export function useLink(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['RelationBody']) =>
      taken(client.POST('/api/v1/organisations/{id}/relations', { params: { path: { id } }, body })),
    onSuccess: () => void refreshOrganisation(queries, id),
  });
}
