import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/api/useChange';
import { refreshDemand } from '@/demand/cache';
import { refreshDockings } from './cache';
import type { KeptDocking } from './docking';
import { readDocking } from './queries/docking';

/** A change of a docking, under the ETag the reader saw; its demand may stand elsewhere then. */
export function useDockingChange<B>(
  seen: KeptDocking,
  send: (base: KeptDocking, body: B) => Promise<KeptDocking>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useChange({
    seen,
    send,
    read: () => readDocking(seen.record.id),
    onDone: ({ record }) => {
      void refreshDockings(queries);
      void refreshDemand(queries, record.demand.id);
      onDone();
    },
  });
}
