import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptProject } from '@/project/project';

export type Opening = Bodies['OpenBody'];

/** Opens the channel of a project, of which that changes nothing but the version. */
export async function openChannel(base: KeptProject, body: Opening): Promise<KeptProject> {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  const { record, etag } = await kept(client.POST('/api/v1/projects/{id}/green-channel', { params, body }));
  return { record: { ...base.record, version: record.version }, etag };
}
