import { expect, test } from 'vitest';
import { dueContact, pressing, type Due } from './due';

function aDue(changes: Partial<Due>): Due {
  return { key: 'd', kind: 'problem', projectId: 'x1', projectName: '项目', title: '', who: '', on: '2026-11-24', light: 'warn', ...changes };
}

test('of what is due to a project the worst is shown, of equals the earliest', () => {
  const dues = [
    aDue({ key: 'good', light: 'good', on: '2026-11-01' }),
    aDue({ key: 'warn', light: 'warn', on: '2026-11-02' }),
    aDue({ key: 'late', light: 'bad', on: '2026-11-20' }),
    aDue({ key: 'later', light: 'bad', on: '2026-11-22' }),
    aDue({ key: 'other', projectId: 'x2', light: 'warn', on: null }),
    aDue({ key: 'calm', projectId: 'x3', light: 'good' }),
  ];
  expect([...pressing(dues)].map(([project, { key }]) => [project, key])).toEqual([
    ['x1', 'late'],
    ['x2', 'other'],
  ]);
});

test.each([
  [true, '2026-11-20', 'bad'],
  [false, '2026-11-24', 'warn'],
  [false, '2026-11-30', 'good'],
])('a contact (overdue: %s) that is due on %s has the light %s on the 24th', (overdue, due_on, light) => {
  expect(dueContact({ project_id: 'x1', name: '项目', due_on, overdue }, '2026-11-24').light).toBe(light);
});
