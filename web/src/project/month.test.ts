import { expect, test } from 'vitest';
import type { Due } from './due';
import { byDay, monthBeside, weeksOf } from './month';

test.each([
  ['2026-11', 6, '2026-10-26', '2026-12-06'],
  ['2026-02', 5, '2026-01-26', '2026-03-01'],
  ['2027-02', 4, '2027-02-01', '2027-02-28'],
])('%s has %i weeks, from %s to %s', (month, count, first, last) => {
  const weeks = weeksOf(month);
  expect(weeks).toHaveLength(count);
  expect(weeks[0]?.[0]).toBe(first);
  expect(weeks.at(-1)?.[6]).toBe(last);
});

test('months go over the year', () => {
  expect(monthBeside('2026-12', 1)).toBe('2027-01');
  expect(monthBeside('2026-01', -1)).toBe('2025-12');
});

test('on a day the overdue stands first, and what has no day stands nowhere', () => {
  const due = (key: string, on: string | null, light: Due['light']): Due => ({ key, kind: 'problem', projectId: 'x', projectName: '', title: '', who: '', on, light });
  const days = byDay([due('a', '2026-11-24', 'good'), due('b', '2026-11-24', 'bad'), due('c', null, 'bad')]);
  expect([...days].map(([day, dues]) => [day, dues.map(({ key }) => key)])).toEqual([['2026-11-24', ['b', 'a']]]);
});
