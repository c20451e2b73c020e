import { client, kept } from '@/api/client';
import type { DockingBody } from '@/api/types';
import type { KeptDocking } from '../docking';

export function rearrangeDocking(base: KeptDocking, patch: Partial<DockingBody>) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  // A merge patch is a part of the body.
  return kept(client.PATCH('/api/v1/dockings/{id}', { params, headers, body: patch as DockingBody }));
}
