import type { QueryClient } from '@tanstack/react-query';
import { refreshProject } from '@/project/cache';
import { channelKey, type KeptChannel } from './channel';

/** Takes over what a change answered, and lets everything else about the project be read again. */
export function keepChannel(queries: QueryClient, channel: KeptChannel): void {
  const id = channel.record.project_id;
  const key = channelKey(id);
  queries.setQueryData(key, channel);
  void refreshProject(queries, id, key);
}
