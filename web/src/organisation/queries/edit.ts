import { client, kept } from '@/api/client';
import type { OrganisationPatch } from '@/api/types';
import type { KeptOrganisation } from '../organisation';

export function editOrganisation(base: KeptOrganisation, body: OrganisationPatch) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  return kept(client.PATCH('/api/v1/organisations/{id}', { params, headers, body }));
}
