import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptDocking } from '../docking';

/** Records what came of a docking. */
export function recordOutcome(base: KeptDocking, body: Bodies['OutcomeBody']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/dockings/{id}/outcome', { params, body }));
}
