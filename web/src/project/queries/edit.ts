import { client, kept } from '@/api/client';
import type { LeadBody } from '@/api/types';
import type { KeptProject } from '../project';

export function editProject(base: KeptProject, patch: Partial<LeadBody>) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  return kept(client.PATCH('/api/v1/projects/{id}', { params, headers, body: patch as LeadBody }));
}
