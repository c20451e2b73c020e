import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptTarget } from '../target';

/** Drops a target. */
export function dropTarget(base: KeptTarget, body: Bodies['ReasonBody']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/investment-targets/{id}/drop', { params, body }));
}
