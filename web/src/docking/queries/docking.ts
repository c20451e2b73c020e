import { queryOptions } from '@tanstack/react-query';
import { client, kept } from '@/api/client';

export function readDocking(id: string, signal?: AbortSignal) {
  return kept(client.GET('/api/v1/dockings/{id}', { params: { path: { id } }, signal }));
}

export function dockingQuery(id: string) {
  return queryOptions({ queryKey: ['docking', id], queryFn: ({ signal }) => readDocking(id, signal) });
}
