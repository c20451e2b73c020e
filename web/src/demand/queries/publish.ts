import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import { demandOf, type KeptDemand } from '../demand';

export type Publishing = Bodies['PublishBody'];

export function publishDemand(base: KeptDemand, body: Publishing) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/demands/{id}/publish', { params, body })).then(demandOf);
}
