import { useSyncExternalStore } from 'react';

/** What happened last, for a while. */
let said = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: string): void {
  said = next;
  listeners.forEach((listener) => listener());
}

/** Says in a line what became of what was done, on whatever screen one is then. */
export function say(text: string): void {
  clearTimeout(timer);
  set(text);
  timer = setTimeout(() => set(''), 8_000);
}

/** What happened last; empty when that is a while ago. */
export function useSaid(): string {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => said,
  );
}
