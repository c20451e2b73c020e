import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { OrganisationBody } from '@/api/types';

/** Which organisations may be the one that is being typed. */
export function lookAlikesQuery(body: OrganisationBody | null) {
  return queryOptions({
    queryKey: ['organisation-look-alikes', body],
    enabled: body !== null,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(body, signal),
  });
}

async function ask(body: OrganisationBody | null, signal: AbortSignal) {
  if (body === null) return [];
  try {
    return await check(body, signal);
  } catch (error) {
    // A credit code is not sound before its last character: until then the name alone is asked for.
    if (isProblem(error) && error.status === 422) return check({ name: body.name }, signal);
    throw error;
  }
}

async function check(body: OrganisationBody, signal: AbortSignal) {
  const { candidates } = await taken(client.POST('/api/v1/organisations/duplicate-check', { body, signal }));
  return candidates;
}
