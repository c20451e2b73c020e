import dayjs from 'dayjs';
import { addDays } from '@/ui/date';
import type { Due } from './due';

/** The weeks of a month from Monday to Sunday, whole at both ends. */
export function weeksOf(month: string): string[][] {
  const first = dayjs(`${month}-01`);
  const start = addDays(`${month}-01`, -((first.day() + 6) % 7));
  const count = Math.ceil((((first.day() + 6) % 7) + first.daysInMonth()) / 7);
  return Array.from({ length: count }, (_week, week) => Array.from({ length: 7 }, (_day, day) => addDays(start, week * 7 + day)));
}

export function monthBeside(month: string, months: number): string {
  return dayjs(`${month}-01`).add(months, 'month').format('YYYY-MM');
}

const weights = { bad: 0, warn: 1, good: 2 };

/** What is due on each day, what presses most first. */
export function byDay(dues: Due[]): Map<string, Due[]> {
  const days = new Map<string, Due[]>();
  for (const due of [...dues].sort((one, other) => weights[one.light] - weights[other.light])) {
    if (due.on !== null) days.set(due.on, [...(days.get(due.on) ?? []), due]);
  }
  return days;
}
