import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

const path = '/api/v1/admission-standards';

/** Every version of the standards, the oldest first. */
export function useStandards() {
  return $api.useQuery('get', path, {}, { staleTime: 5 * 60_000 });
}

/** Enters the next version; reviews keep the one they were held by. */
export function useEnterStandards() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['StandardsBody']) => taken(client.POST(path, { body })),
    onSuccess: () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === path }),
  });
}
