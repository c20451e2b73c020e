import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptDocking } from '../docking';

/** Calls a docking off. */
export function callDockingOff(base: KeptDocking, body: Bodies['ReasonBody']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/dockings/{id}/call-off', { params, body }));
}
