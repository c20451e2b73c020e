import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptProject } from '@/project/project';

export type Merging = Bodies['MergeBody'];

/** Merges a project into another one; the answer is the one that goes on. */
export function mergeProject(base: KeptProject, body: Merging) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/merge', { params, body }));
}
