import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

export type Review = Bodies['ReviewBody'];

/** Records a review; the answer holds the project as it stands after it. */
export async function reviewAdmission(base: Kept<Project>, body: Review): Promise<Kept<Project>> {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const { record, etag } = await kept(client.POST('/api/v1/projects/{id}/admission', { params, body }));
  return { record: record.project, etag };
}
