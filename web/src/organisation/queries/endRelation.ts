import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshOrganisation } from '../cache';

/** Ends a link; it stays in the list with the day and the reason. */
export function useEndRelation(id: string, relationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['RelationEndBody']) =>
      taken(
        client.POST('/api/v1/organisations/{id}/relations/{relation_id}/end', {
          params: { path: { id, relation_id: relationId } },
          body,
        }),
      ),
    onSuccess: () => void refreshOrganisation(queries, id),
  });
}
