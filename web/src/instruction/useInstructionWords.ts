import { useTranslation } from 'react-i18next';
import { instructionEvents } from './event';

const kinds = ['action', 'guidance', 'reference'] as const;
const urgencies = ['urgent', 'ordinary', 'difficult'] as const;
const states = ['to_sign', 'in_hand', 'to_check', 'done', 'sent_back', 'extended'] as const;

/** The codes of instructions in words; the reference data has none of them. */
export function useInstructionWords() {
  const { t } = useTranslation();
  const lists = {
    kinds: kinds.map((value) => ({ value, label: t(`instruction.kinds.${value}`) })),
    urgencies: urgencies.map((value) => ({ value, label: t(`instruction.urgencies.${value}`) })),
    states: states.map((value) => ({ value, label: t(`instruction.states.${value}`) })),
    events: instructionEvents.map((value) => ({ value, label: t(`instruction.events.${value}`) })),
  };
  const name = (list: keyof typeof lists, code: string | null | undefined): string =>
    lists[list].find((row) => row.value === code)?.label ?? code ?? '';
  return { ...lists, name };
}
