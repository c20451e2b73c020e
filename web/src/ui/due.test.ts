import { expect, test } from 'vitest';
import { dueLight, nearness } from './due';

const now = '2026-11-30';

test.each([
  ['2026-11-28', true, 'overdue', 'bad'],
  ['2026-11-30', false, 'today', 'warn'],
  ['2026-12-07', false, 'soon', 'good'],
  ['2026-12-08', false, 'later', 'good'],
  [null, false, 'later', 'good'],
  // What has run out is the server's to say: a clock may stand still past its day.
  ['2026-11-28', false, 'today', 'warn'],
] as const)('due on %s, overdue %s: %s', (due_on, overdue, near, light) => {
  expect(nearness({ due_on, overdue }, now)).toBe(near);
  expect(dueLight({ due_on, overdue }, now)).toBe(light);
});
