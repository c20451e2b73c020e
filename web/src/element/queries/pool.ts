import { useQuery } from '@tanstack/react-query';
import { client, kept } from '@/api/client';

export function readPool(id: string, signal?: AbortSignal) {
  return kept(client.GET('/api/v1/element-pools/{id}', { params: { path: { id } }, signal }));
}

export function usePool(id: string) {
  return useQuery({ queryKey: ['get', '/api/v1/element-pools/{id}', id], queryFn: ({ signal }) => readPool(id, signal) });
}
