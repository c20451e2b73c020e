import { useSyncExternalStore } from 'react';

/** A value that stands outside the components, and those who watch it. */
export function makeStore<V>(first: V) {
  let value = first;
  const listeners = new Set<() => void>();
  const subscribe = (changed: () => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  };
  return {
    set: (next: V): void => {
      if (next === value) return;
      value = next;
      listeners.forEach((listener) => listener());
    },
    useValue: (): V => useSyncExternalStore(subscribe, () => value),
  };
}
