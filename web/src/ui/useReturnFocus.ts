import { useEffect, useEffectEvent, useState } from 'react';

/**
 * When a dialog is taken away, the focus goes to the first of these places that is there then; where none is, what had
 * it when the dialog appeared has it again.
 */
export function useReturnFocus(...places: string[]): void {
  const [before] = useState(() => document.activeElement);
  const giveBack = useEffectEvent(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost) return;
    const there = places.map((id) => document.getElementById(id)).find((element) => element !== null);
    if (there) there.focus();
    else if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
  useEffect(() => () => giveBack(), []);
}
