import { queryOptions } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import { demandKey, demandOf } from '../demand';

export function readDemand(id: string, signal?: AbortSignal) {
  return kept(client.GET('/api/v1/demands/{id}', { params: { path: { id } }, signal })).then(demandOf);
}

export function demandQuery(id: string) {
  return queryOptions({ queryKey: demandKey(id), queryFn: ({ signal }) => readDemand(id, signal) });
}
