import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptOffer } from '../offer';

/** Withdraws an offer. */
export function withdrawOffer(base: KeptOffer, body: Bodies['OfferWithdrawalBody']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/offers/{id}/withdraw', { params, body }));
}
