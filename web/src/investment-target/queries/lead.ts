import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import type { LeadBody } from '@/api/types';
import { keepProject } from '@/project/cache';
import { refreshChainMap } from '../cache';

/** What a target does not know of the lead that it would be. */
export type LeadGap = Pick<LeadBody, 'district' | 'total_investment_yuan' | 'not_duplicate_of'>;

/** Logs a lead from a target. The document names the body of any lead; here the server takes the rest from the target. */
export function useLeadFrom(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (gap: LeadGap) =>
      kept(client.POST('/api/v1/investment-targets/{id}/lead', { params: { path: { id } }, body: gap as LeadBody })),
    onSuccess: (project) => {
      keepProject(queries, project);
      void refreshChainMap(queries);
    },
  });
}
