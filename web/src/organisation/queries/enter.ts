import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import type { OrganisationBody } from '@/api/types';
import { keepOrganisation } from '../cache';

export function useEnter() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: OrganisationBody) => kept(client.POST('/api/v1/organisations', { body })),
    onSuccess: (organisation) => keepOrganisation(queries, organisation),
  });
}
