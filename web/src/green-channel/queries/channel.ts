import { queryOptions } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import { isProblem } from '@/api/problem';
import { channelKey, type KeptChannel } from '../channel';

export function readChannel(id: string, signal?: AbortSignal): Promise<KeptChannel> {
  return kept(client.GET('/api/v1/projects/{id}/green-channel', { params: { path: { id } }, signal }));
}

/** The channel of a project; null where none is open yet. */
export function channelQuery(id: string) {
  return queryOptions({ queryKey: channelKey(id), queryFn: ({ signal }) => readChannel(id, signal).catch(noneYet) });
}

function noneYet(error: unknown): null {
  if (isProblem(error, 'channel_not_open')) return null;
  throw error;
}
