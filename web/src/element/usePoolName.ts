import type { ElementPool } from '@/api/types';
import { useReference } from '@/reference/useReference';

/** What a pool is called: the element, whose it is, and the year. */
export function usePoolName() {
  const { name } = useReference();
  return (pool: Pick<ElementPool, 'element' | 'district' | 'year'>): string =>
    [name('elements', pool.element), name('districts', pool.district), pool.year].join(' · ');
}
