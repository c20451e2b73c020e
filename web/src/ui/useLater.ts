import { useEffect, useRef } from 'react';

/** Does one thing later, unless something else is to be done later instead, it is called off, or the page is left. */
export function useLater() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cancel = () => clearTimeout(timer.current);
  const later = (milliseconds: number, act: () => void) => {
    cancel();
    timer.current = setTimeout(act, milliseconds);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { later, cancel };
}
