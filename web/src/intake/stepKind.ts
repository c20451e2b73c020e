/** What is owed to a lead, in the order in which it is done. */
export const stepKinds = ['answer', 'judge', 'tell_referrer', 'report'] as const;
export type StepKind = (typeof stepKinds)[number];

export function readStepKind(code: string): StepKind | undefined {
  return stepKinds.find((known) => known === code);
}

/** What must be done before: nobody judges or reports on what nobody answers for; the referrer is told the judgement. */
const follows: Record<StepKind, StepKind | null> = { answer: null, judge: 'answer', tell_referrer: 'judge', report: 'answer' };

/** Whether a step can be done now: it is open, and what it follows is not. */
export function isNext(steps: { kind: string; done_on?: string | null }[], kind: StepKind): boolean {
  const isOpen = (which: StepKind) => steps.some((step) => step.kind === which && !step.done_on);
  const before = follows[kind];
  return isOpen(kind) && (before === null || !isOpen(before));
}
