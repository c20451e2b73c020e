import type { ElementPool } from '@/api/types';

/** The pools of one element in one year. */
export interface PoolGroup {
  key: string;
  element: string;
  year: number;
  pools: ElementPool[];
}

/** Pools side by side that are measured alike, in the order in which they came. */
export function grouped(pools: readonly ElementPool[]): PoolGroup[] {
  const groups = new Map<string, PoolGroup>();
  for (const pool of pools) {
    const key = `${pool.year} ${pool.element}`;
    const group = groups.get(key) ?? { key, element: pool.element, year: pool.year, pools: [] };
    group.pools.push(pool);
    groups.set(key, group);
  }
  return [...groups.values()];
}
