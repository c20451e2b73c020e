import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptChannel } from '../channel';

export type Addition = Bodies['AddBody'];

export function addItem(base: KeptChannel, body: Addition) {
  const params = { path: { id: base.record.project_id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/projects/{id}/green-channel/items', { params, body }));
}
