import { createContext, useContext } from 'react';
import type { useShade } from '@/ui/useShade';

type Shaded = ReturnType<typeof useShade>;

/** The colours of the page, below what sets them. */
export const ShadeContext = createContext<Shaded>({ shade: 'light', choice: 'system', choose: () => undefined });

/** The chosen colours, and the way to choose others. */
export function useChosenShade(): Shaded {
  return useContext(ShadeContext);
}
