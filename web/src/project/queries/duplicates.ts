import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { LeadBody } from '@/api/types';

/** Who may already have this project; asked again while it is being typed. */
export function duplicatesQuery(body: LeadBody | null) {
  return queryOptions({
    queryKey: ['duplicates', body],
    enabled: body !== null,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => check(body, signal),
  });
}

async function check(body: LeadBody | null, signal: AbortSignal) {
  if (body === null) return [];
  const { candidates } = await taken(client.POST('/api/v1/projects/duplicate-check', { body, signal }));
  return candidates;
}
