import { expect, test } from 'vitest';
import { dueContact } from './due';

test.each([
  [true, '2026-11-20', 'bad'],
  [false, '2026-11-24', 'warn'],
  [false, '2026-11-30', 'good'],
])('a contact (overdue: %s) that is due on %s has the light %s on the 24th', (overdue, due_on, light) => {
  expect(dueContact({ project_id: 'x1', name: '项目', due_on, overdue }, '2026-11-24').light).toBe(light);
});
