import type { QueryClient } from '@tanstack/react-query';
import { demandKey, type KeptDemand } from './demand';

/** Takes over what a change answered; what was searched is searched again where it is on screen. */
export function keepDemand(queries: QueryClient, demand: KeptDemand): void {
  queries.setQueryData(demandKey(demand.record.id), demand);
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'search' });
}

export function refreshDemand(queries: QueryClient, id: string): Promise<void> {
  return queries.invalidateQueries({ queryKey: demandKey(id) });
}
