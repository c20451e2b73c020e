import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/api/useChange';
import { refreshChainMap } from './cache';
import { readTarget } from './queries/target';
import type { KeptTarget } from './target';

/** A change of a target, under the ETag the reader saw. */
export function useTargetChange<B>(seen: KeptTarget, send: (base: KeptTarget, body: B) => Promise<KeptTarget>, onDone: () => void) {
  const queries = useQueryClient();
  return useChange({
    seen,
    send,
    read: () => readTarget(seen.record.id),
    onDone: () => {
      void refreshChainMap(queries);
      onDone();
    },
  });
}
