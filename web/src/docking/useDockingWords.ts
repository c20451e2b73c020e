import { useTranslation } from 'react-i18next';
import type { Option } from '@/ui/Choose';

export const kinds = ['meeting', 'visit', 'event', 'online'] as const;
export const states = ['arranged', 'held', 'called_off'] as const;
export const outcomes = ['interested', 'agreement_of_intent', 'contract', 'no'] as const;

/** How dockings are held, where they stand, what came of them; the reference data does not name these. */
export function useDockingWords() {
  const { t } = useTranslation();
  const named = {
    kinds: kinds.map((value): Option => ({ value, label: t(`docking.kinds.${value}`) })),
    states: states.map((value): Option => ({ value, label: t(`docking.states.${value}`) })),
    outcomes: outcomes.map((value): Option => ({ value, label: t(`docking.outcomes.${value}`) })),
  };
  const name = (of: keyof typeof named, code: string): string => named[of].find((row) => row.value === code)?.label ?? code;
  return { ...named, name };
}
