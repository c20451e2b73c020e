import { createContext, useContext } from 'react';
import type { ShadeChoice } from '@/ui/settings';

interface Appearance {
  choice: ShadeChoice;
  choose: (choice: ShadeChoice) => void;
}

export const AppearanceContext = createContext<Appearance>({ choice: 'system', choose: () => undefined });

export function useAppearance(): Appearance {
  return useContext(AppearanceContext);
}
