import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptTarget } from '../target';

export function editTarget(base: KeptTarget, body: Bodies['TargetBody']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  return kept(client.PATCH('/api/v1/investment-targets/{id}', { params, headers, body }));
}
