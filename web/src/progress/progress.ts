import type { ProgressMonth, ToldProgress } from '@/api/types';

/** How sure a value is. The three have sums of their own and are never added to each other. */
export const assurances = ['planned', 'reported', 'verified'] as const;
export type Assurance = (typeof assurances)[number];

/** Which of a project's actions telling a value is. */
const actions: Record<Assurance, string> = {
  planned: 'report_progress',
  reported: 'report_progress',
  verified: 'verify_progress',
};

/** What the reader may tell of a project. */
export function tellable(offered: string[]): Assurance[] {
  return assurances.filter((kind) => offered.includes(actions[kind]));
}

/** The latest value of a kind, which has the sums so far. */
export function latest(months: ProgressMonth[], kind: Assurance): ToldProgress | undefined {
  return months.findLast((month) => month[kind])?.[kind] ?? undefined;
}

/** The most that was told of any month, against which lengths are drawn. */
export function most(months: ProgressMonth[]): number {
  return Math.max(0, ...months.flatMap((month) => assurances.map((kind) => month[kind]?.invested_yuan ?? 0)));
}
