import type { QueryClient } from '@tanstack/react-query';
import { chainMapKey } from './queries/chainMap';

export function refreshChainMap(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: chainMapKey });
}
