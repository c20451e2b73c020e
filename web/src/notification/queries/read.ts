import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { refreshNotifications } from '../cache';

/** Marks what was told as read: these, or all where none are named. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | undefined) => taken(client.POST('/api/v1/notifications/read', { body: { ids } })),
    onSuccess: () => void refreshNotifications(queries),
  });
}
