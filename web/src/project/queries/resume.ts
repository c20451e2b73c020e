import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptProject } from '../project';

export type Resuming = Bodies['ReasonBody'];

export function resumeProject(base: KeptProject, body: Resuming) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/resume', { params, body }));
}
