import type { QueryClient } from '@tanstack/react-query';
import { notificationsKey } from './queries/notifications';

export function refreshNotifications(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: notificationsKey });
}
