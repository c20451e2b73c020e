import type { Middleware } from 'openapi-fetch';
import { useSyncExternalStore } from 'react';

/** The service worker writes here since when it has kept an answer. */
const header = 'Dingyin-Kept';

let since: string | null = null;
const listeners = new Set<() => void>();

function note(next: string | null): void {
  if (next === since) return;
  since = next;
  listeners.forEach((listener) => listener());
}

/** Notices whether the server answered, or what was kept did. */
export const watchKept: Middleware = {
  onResponse({ response }) {
    note(response.headers.get(header));
  },
};

/** The instant from which what is shown was kept; nothing while the server answers. */
export function useKeptSince(): string | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => since,
  );
}

/** Throws away what the service worker has kept of what somebody read. */
export async function forgetKept(): Promise<void> {
  note(null);
  // Caches exist only in secure contexts; without them nothing was kept.
  if ('caches' in window) await caches.delete('dingyin-phone-data');
}
