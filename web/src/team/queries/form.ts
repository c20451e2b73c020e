import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

export type Formation = Bodies['TeamBody'];

export function formTeam(base: Kept<Project>, body: Formation) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.PUT('/api/v1/projects/{id}/team', { params, body }));
}
