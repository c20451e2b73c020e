import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

export type Transferring = Bodies['TransferBody'];

/** Hands a project on to another district. */
export function transferProject(base: Kept<Project>, body: Transferring) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/transfer', { params, body }));
}
