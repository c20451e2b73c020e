import { useSyncExternalStore } from 'react';

/** The tabs at the foot of the page. */
export const tabs = ['projects', 'work', 'own'] as const;
export type Tab = (typeof tabs)[number];

/** Where one is on the phone page. */
export type Place =
  | { at: Tab | 'waiting' }
  | { at: 'note' | 'instruct'; project: string }
  | { at: 'letter'; id: string };

/** Reads the part of the address after the hash; what it does not know is the first tab. */
export function readPlace(hash: string): Place {
  const [at, id] = hash.replace(/^#\/?/, '').split('/');
  if ((at === 'note' || at === 'instruct') && id) return { at, project: id };
  if (at === 'letter' && id) return { at, id };
  if (at === 'work' || at === 'own' || at === 'waiting') return { at };
  return { at: 'projects' };
}

/** The part of the address after the hash. */
export function hashOf(place: Place): string {
  if (place.at === 'note' || place.at === 'instruct') return `#/${place.at}/${place.project}`;
  return place.at === 'letter' ? `#/letter/${place.id}` : `#/${place.at}`;
}

/** A link to a place; written out in full, since a bare hash would be read from the page's base. */
export function hrefOf(place: Place): string {
  return `${location.pathname}${location.search}${hashOf(place)}`;
}

/** Goes to a place; the one before stays a step back. */
export function go(place: Place): void {
  location.hash = hashOf(place);
}

/** Goes on without a way back to the form that is done. */
export function goInstead(place: Place): void {
  location.replace(hrefOf(place));
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** Where one is, as the address says it. */
export function usePlace(): Place {
  return readPlace(useSyncExternalStore(subscribe, () => location.hash));
}
