import { client, kept } from '@/api/client';
import type { OfferBody } from '@/api/types';
import type { KeptOffer } from '../offer';

export function editOffer(base: KeptOffer, patch: Partial<OfferBody>) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  // A merge patch is a part of the body.
  return kept(client.PATCH('/api/v1/offers/{id}', { params, headers, body: patch as OfferBody }));
}
