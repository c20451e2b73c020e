import { client, kept } from '@/api/client';

export function readTarget(id: string) {
  return kept(client.GET('/api/v1/investment-targets/{id}', { params: { path: { id } } }));
}
