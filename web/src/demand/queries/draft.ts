import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import type { DemandBody } from '@/api/types';
import { keepDemand } from '../cache';
import { demandOf } from '../demand';

export function useDraftDemand() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DemandBody) => kept(client.POST('/api/v1/demands', { body })).then(demandOf),
    onSuccess: (demand) => keepDemand(queries, demand),
  });
}
