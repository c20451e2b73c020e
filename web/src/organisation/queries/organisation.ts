import { queryOptions } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import { organisationKey } from '../organisation';

export function readOrganisation(id: string, signal?: AbortSignal) {
  return kept(client.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal }));
}

export function organisationQuery(id: string) {
  return queryOptions({ queryKey: organisationKey(id), queryFn: ({ signal }) => readOrganisation(id, signal) });
}
