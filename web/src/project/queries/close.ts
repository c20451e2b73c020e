import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptProject } from '../project';

export type Closing = Bodies['CloseBody'];

export function closeProject(base: KeptProject, body: Closing) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/close', { params, body }));
}
