import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptProject } from '../project';

export type Suspending = Bodies['SuspendBody'];

export function suspendProject(base: KeptProject, body: Suspending) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/suspend', { params, body }));
}
