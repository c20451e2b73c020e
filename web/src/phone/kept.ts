import type { Middleware } from 'openapi-fetch';
import { makeStore } from '@/ui/store';

/** The service worker writes here since when it has kept an answer. */
const header = 'Dingyin-Kept';

const since = makeStore<string | null>(null);

/** Notices whether the server answered, or what was kept did. */
export const watchKept: Middleware = {
  onResponse({ response }) {
    since.set(response.headers.get(header));
  },
};

/** The instant from which what is shown was kept; nothing while the server answers. */
export const useKeptSince = since.useValue;

/** Throws away what the service worker has kept of what somebody read. */
export async function forgetKept(): Promise<void> {
  since.set(null);
  // Caches exist only in secure contexts; without them nothing was kept.
  if ('caches' in window) await caches.delete('dingyin-phone-data');
}
