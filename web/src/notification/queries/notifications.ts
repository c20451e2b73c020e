import { infiniteQueryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';

export const notificationsKey = ['get', '/api/v1/notifications'];

/** What the asker was told, the latest first; asked again every minute. */
export const notificationsQuery = infiniteQueryOptions({
  queryKey: notificationsKey,
  ...byCursor,
  refetchInterval: 60_000,
  queryFn: ({ pageParam, signal }) =>
    taken(client.GET('/api/v1/notifications', { params: { query: { limit: 20, cursor: pageParam } }, signal })),
});
