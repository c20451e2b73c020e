import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptOrganisation } from '../organisation';

export type Merging = Bodies['OrganisationMergeBody'];

/** Merges an organisation into another one; the answer is the one that goes on. */
export function mergeOrganisation(base: KeptOrganisation, body: Merging) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/organisations/{id}/merge', { params, body }));
}
