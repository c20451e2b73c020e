import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

export type Move = Bodies['MoveBody'];

/** Moves a project to another stage; the answer holds the project as it stands after it. */
export async function moveProject(base: Kept<Project>, body: Move): Promise<Kept<Project>> {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const { record, etag } = await kept(client.POST('/api/v1/projects/{id}/transitions', { params, body }));
  return { record: record.project, etag };
}
