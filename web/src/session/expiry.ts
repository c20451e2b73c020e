import { useSyncExternalStore } from 'react';
import { isProblem } from '@/api/problem';

/** Whether the session ran out while someone was at work. */
let expired = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  expired = next;
  listeners.forEach((listener) => listener());
}

export function noteRefusal(error: unknown): void {
  if (isProblem(error) && error.status === 401 && error.code !== 'invalid_credentials') set(true);
}

export function noteSignedIn(): void {
  set(false);
}

export function useExpired(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => expired,
  );
}
