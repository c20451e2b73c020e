import { useSyncExternalStore } from 'react';
import { narrow } from './tokens';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

export function useNarrow(): boolean {
  return useMedia(narrow);
}

/** Whether what is drawn is for paper. */
export function usePrinted(): boolean {
  return useMedia('print');
}
