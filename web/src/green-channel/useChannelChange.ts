import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/api/useChange';
import { keepChannel } from './cache';
import type { KeptChannel } from './channel';
import { readChannel } from './queries/channel';

/** A change of a channel, under the version of its project that the reader saw. */
export function useChannelChange<B>(
  seen: KeptChannel,
  send: (base: KeptChannel, body: B) => Promise<KeptChannel>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useChange({
    seen,
    send,
    read: () => readChannel(seen.record.project_id),
    onDone: (channel) => {
      keepChannel(queries, channel);
      onDone();
    },
  });
}
