import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

/** Raises the total investment; the increment alone is counted. */
export function increaseCapital(base: Kept<Project>, body: Bodies['IncreaseBody']) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/capital-increases', { params, body }));
}
