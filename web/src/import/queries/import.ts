import { queryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

export function importKey(id: string) {
  return ['import', id] as const;
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: importKey(id),
    queryFn: ({ signal }) => taken(client.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
  });
}
