import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshPools } from '../cache';

/** Enters something into a pool; what is there decides, so it needs no version. */
export function useEnter(poolId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['ElementEntryBody']) =>
      taken(client.POST('/api/v1/element-pools/{id}/entries', { params: { path: { id: poolId } }, body })),
    onSuccess: () => void refreshPools(queries),
  });
}
