import { client, kept, type Kept } from '@/api/client';
import type { Bodies, ElementPool } from '@/api/types';

/** Changes what a pool begins with. */
export function changeQuota(base: Kept<ElementPool>, body: Bodies['ElementQuotaBody']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(
    client.PATCH('/api/v1/element-pools/{id}', { params, body, headers: { 'Content-Type': 'application/merge-patch+json' } }),
  );
}
