import { useEffect, useRef } from 'react';

/**
 * A deed may take away the button that began it, and the focus with it. Whoever did it finds the focus at the place
 * the buttons stand in, once they are others; who only looks on keeps the focus where it is.
 */
export function useKeptFocus<T extends HTMLElement>(offered: string) {
  const place = useRef<T>(null);
  const acted = useRef(false);
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    if (document.activeElement === null || document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [offered]);
  const noteActed = () => {
    acted.current = true;
  };
  return { place, noteActed };
}
