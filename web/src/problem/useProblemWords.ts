import { useTranslation } from 'react-i18next';

const kinds = ['approvals', 'land_and_plant', 'energy', 'environment', 'finance', 'talent', 'utilities', 'policy', 'other'] as const;
const severities = ['urgent', 'ordinary', 'difficult'] as const;

/** The codes of problems in words; the reference data has none of them. */
export function useProblemWords() {
  const { t } = useTranslation();
  const kindNames: Record<string, string | undefined> = Object.fromEntries(kinds.map((kind) => [kind, t(`problem.kinds.${kind}`)]));
  const severityNames: Record<string, string | undefined> = Object.fromEntries(
    severities.map((severity) => [severity, t(`problem.severities.${severity}`)]),
  );
  const states: Record<string, string | undefined> = {
    raised: t('problem.states.raised'),
    accepted: t('problem.states.accepted'),
    answered: t('problem.states.answered'),
    solved: t('problem.states.solved'),
  };
  const events: Record<string, string | undefined> = {
    raise: t('problem.events.raise'),
    accept: t('problem.events.accept'),
    hand_on: t('problem.events.hand_on'),
    answer: t('problem.events.answer'),
    solve: t('problem.events.solve'),
    reopen: t('problem.events.reopen'),
  };
  return {
    kinds: kinds.map((value) => ({ value, label: t(`problem.kinds.${value}`) })),
    severities: severities.map((value) => ({ value, label: t(`problem.severities.${value}`) })),
    kind: (code: string) => kindNames[code] ?? code,
    severity: (code: string) => severityNames[code] ?? code,
    state: (code: string) => states[code] ?? code,
    event: (code: string) => events[code] ?? code,
  };
}
