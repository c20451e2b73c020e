import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/api/useChange';
import { keepDemand } from './cache';
import type { KeptDemand } from './demand';
import { readDemand } from './queries/demand';

/** A change of a demand, under the ETag the reader saw. */
export function useDemandChange<B>(
  seen: KeptDemand,
  send: (base: KeptDemand, body: B) => Promise<KeptDemand>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useChange({
    seen,
    send,
    read: () => readDemand(seen.record.id),
    onDone: (demand) => {
      keepDemand(queries, demand);
      onDone();
    },
  });
}
