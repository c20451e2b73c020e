import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import type { KeptChannel } from '../channel';

export type ItemEvent = Bodies['EventBody'];

/** Notes what happened to an item; the answer is the whole channel as it stands after it. */
export function noteEvent(item_id: string) {
  return (base: KeptChannel, body: ItemEvent) => {
    const params = { path: { id: base.record.project_id, item_id }, header: { 'If-Match': base.etag } };
    return kept(client.POST('/api/v1/projects/{id}/green-channel/items/{item_id}/events', { params, body }));
  };
}
