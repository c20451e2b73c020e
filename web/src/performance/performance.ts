import type { Bodies } from '@/api/types';
import type { LightState } from '@/ui/Light';
import { filled } from '@/ui/filled';

/** How sure a year's figures are: told by who answers for them, or verified by somebody else. */
export const assurances = ['reported', 'verified'] as const;
export type Assurance = (typeof assurances)[number];

const actions: Record<Assurance, string> = { reported: 'report_progress', verified: 'verify_progress' };

/** What the reader may tell of a project's years. */
export function tellable(offered: string[]): Assurance[] {
  return assurances.filter((kind) => offered.includes(actions[kind]));
}

export const phases = ['construction', 'operation'] as const;
export type Phase = (typeof phases)[number];

export const averages = ['achieved', 'not_achieved', 'open'] as const;
export type Average = (typeof averages)[number];

const lights: Record<Average, LightState> = { achieved: 'good', not_achieved: 'bad', open: 'warn' };

/** Whether what was asked for by the mu was reached; what nobody knows yet is open. */
export function averageOf(code: string): { average: Average; light: LightState } {
  const average = averages.find((known) => known === code) ?? 'open';
  return { average, light: lights[average] };
}

/** A year's figures as they are typed. */
export interface YearValues {
  kind: Assurance;
  phase: Phase;
  year?: string;
  figures?: Record<string, string | undefined>;
  note?: string;
  attachment_id?: string;
}

/** What is sent: figures that are left empty are not told, and a document goes with what was verified alone. */
export function yearBody({ kind, phase, year, figures, note, attachment_id }: YearValues): Bodies['PerformanceBody'] {
  const told = Object.fromEntries(
    Object.entries(figures ?? {}).flatMap(([code, text]) => {
      const value = filled(text);
      return value === undefined ? [] : [[code, value]];
    }),
  );
  const body = { kind, phase, year: Number(year), figures: told, note: filled(note) };
  return kind === 'verified' ? { ...body, attachment_id } : body;
}
