import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

/** Puts a leader's verdict in the place of the latest one. */
export function overrule(base: Kept<Project>, body: Bodies['OverruleBody']): Promise<Kept<Project>> {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/admission/overrule', { params, body }));
}
