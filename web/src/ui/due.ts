import { daysBetween } from './date';
import type { LightState } from './Light';

/** A clock as the server keeps it: whether it has run out is the server's to say. */
export interface Clocked {
  due_on?: string | null;
  overdue: boolean;
}

/** How near a day is, as lists are parted by it. */
export type Nearness = 'overdue' | 'today' | 'soon' | 'later';

/** Where a thing belongs among what waits: today, within a week, or later; what has no day waits with the later ones. */
export function nearness({ due_on, overdue }: Clocked, today: string): Nearness {
  if (overdue) return 'overdue';
  if (!due_on) return 'later';
  const days = daysBetween(today, due_on);
  if (days <= 0) return 'today';
  return days <= 7 ? 'soon' : 'later';
}

const lights: Record<Nearness, LightState> = { overdue: 'bad', today: 'warn', soon: 'good', later: 'good' };

export function dueLight(clocked: Clocked, today: string): LightState {
  return lights[nearness(clocked, today)];
}
