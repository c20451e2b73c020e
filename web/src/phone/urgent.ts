import type { ProjectItem } from '@/api/types';

const grave: Record<string, number | undefined> = { red: 0, yellow: 1 };

/** Red before yellow before the rest; among equals what comes next the soonest. */
export function urgentFirst(projects: ProjectItem[]): ProjectItem[] {
  const rank = ({ light }: ProjectItem) => grave[light?.light ?? ''] ?? 2;
  const day = ({ next_step: next }: ProjectItem) => next?.due_on ?? '9999';
  return [...projects].sort((one, other) => rank(one) - rank(other) || day(one).localeCompare(day(other)));
}
