import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import type { Bodies, Organisation } from '@/api/types';
import { keepOrganisation, refreshOrganisation } from '../cache';

export type Unmerging = Bodies['ReasonBody'];

/** Undoes a merge; the answer is the organisation that stands alone again. */
export function useUnmerge(organisation: Organisation) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Unmerging) =>
      kept(client.POST('/api/v1/organisations/{id}/unmerge', { params: { path: { id: organisation.id } }, body })),
    onSuccess: (alone) => {
      keepOrganisation(queries, alone);
      if (organisation.merged_into) void refreshOrganisation(queries, organisation.merged_into);
    },
  });
}
