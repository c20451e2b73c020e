import { useTranslation } from 'react-i18next';
import { assurances, phases } from './performance';

/** The codes of years and their figures in words; the reference data has none of them. */
export function usePeriodWords() {
  const { t } = useTranslation();
  const phaseNames: Record<string, string | undefined> = Object.fromEntries(phases.map((phase) => [phase, t(`performance.phases.${phase}`)]));
  const kindNames: Record<string, string | undefined> = Object.fromEntries(assurances.map((kind) => [kind, t(`performance.kinds.${kind}`)]));
  return {
    phase: (code: string) => phaseNames[code] ?? code,
    kind: (code: string) => kindNames[code] ?? code,
  };
}
