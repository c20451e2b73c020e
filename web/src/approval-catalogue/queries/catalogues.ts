import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

const path = '/api/v1/approval-catalogues';

/** Every version of the catalogue, the oldest first. */
export function useCatalogues() {
  return $api.useQuery('get', path, {}, { staleTime: 5 * 60_000 });
}

/** What a version would do; nothing is changed. */
export function usePreview() {
  return useMutation({ mutationFn: (body: Bodies['CatalogueBody']) => taken(client.POST('/api/v1/approval-catalogues/preview', { body })) });
}

/** Enters the next version. */
export function useEnterCatalogue() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['CatalogueBody']) => taken(client.POST(path, { body })),
    onSuccess: () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === path }),
  });
}
