import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { refreshChainMap } from '../cache';

/** Enters a company that the city would like to win. */
export function useAddTarget() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['TargetBody']) => taken(client.POST('/api/v1/investment-targets', { body })),
    onSuccess: () => void refreshChainMap(queries),
  });
}
