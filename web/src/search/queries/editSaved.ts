import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptSearch } from '../saved';

/** Changes how a question is called and how new hits are told. */
export function editSaved(base: KeptSearch, body: Bodies['SavedSearchPatch']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  return kept(client.PATCH('/api/v1/saved-searches/{id}', { params, headers, body }));
}
