import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

/** What the asker wants by mail. */
export function useNotificationSettings() {
  return $api.useQuery('get', '/api/v1/notification-settings', {});
}

/** Keeps what the asker wants by mail. */
export function useChooseNotifications() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['NotificationSettingsBody']) => taken(client.PUT('/api/v1/notification-settings', { body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['get', '/api/v1/notification-settings'] }),
  });
}
