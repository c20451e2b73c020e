import { $api } from '@/api/client';

/** The approvals of the version of the catalogue that a channel was opened by. */
export function useApprovals(version: number) {
  const { data } = $api.useQuery('get', '/api/v1/approval-catalogues', {}, { staleTime: 5 * 60_000 });
  return data?.items.find((catalogue) => catalogue.version === version)?.approvals ?? [];
}
