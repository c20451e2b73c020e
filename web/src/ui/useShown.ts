import { startTransition, useEffect, useState } from 'react';

/** Whether what was drawn first has come to be seen: what can wait for that holds nothing up. */
export function useShown(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setShown(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isShown;
}
