import { client, kept } from '@/api/client';

export function readOffer(id: string) {
  return kept(client.GET('/api/v1/offers/{id}', { params: { path: { id } } }));
}
