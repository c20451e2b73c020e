import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** Compares all leads with each other now, as every night. */
export function useSweep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => taken(client.POST('/api/v1/duplicates/sweep')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/duplicates'] }),
  });
}
