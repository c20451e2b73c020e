import { client, kept } from '@/api/client';
import type { Bodies } from '@/api/types';
import { demandOf, type KeptDemand } from '../demand';

export type Closing = Bodies['EndBody'];

export function closeDemand(base: KeptDemand, body: Closing) {
  const params = { path: { id: base.record.id }, header: { 'If-Match': base.etag } };
  return kept(client.POST('/api/v1/demands/{id}/close', { params, body })).then(demandOf);
}
