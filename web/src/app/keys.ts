import { useEffect, useEffectEvent } from 'react';
import { isTyped } from '@/ui/keys';

/** The key that goes with others, as this machine's keyboard calls it. */
export const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

interface Means {
  openBox: () => void;
  showKeys: () => void;
}

/** Ctrl or ⌘ with K opens the box from anywhere; ? shows the keys where nothing is being typed. */
export function useKeys(means: Means): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) means.openBox();
    else if (event.key === '?' && !isTyped(event.target)) means.showKeys();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
