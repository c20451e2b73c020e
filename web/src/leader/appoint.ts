import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

export type Appointment = Bodies['LeaderBody'];

/** Appoints or hands over in one step. */
export function appointLeader(base: Kept<Project>, body: Appointment) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.PUT('/api/v1/projects/{id}/leader', { params, body }));
}
