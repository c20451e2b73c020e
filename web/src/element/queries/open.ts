import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshPools } from '../cache';

/** Opens a pool. */
export function useOpenPool() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['ElementPoolBody']) => taken(client.POST('/api/v1/element-pools', { body })),
    onSuccess: () => void refreshPools(queries),
  });
}
