import { expect, test } from 'vitest';
import type { WorkItem } from '@/api/types';
import { anItem } from '@/app/testing/channel';
import { alarming, lightOf } from './lights';
import { triedBody } from './tried';
import { waitingApprovals } from './waiting';

const row = (changes: Partial<WorkItem>): WorkItem => ({
  kind: 'approval_to_handle',
  kind_name: '待办审批事项',
  item_id: 'i1',
  title: '环评',
  project_id: 'x1',
  project_name: '传感器项目',
  project_open: false,
  due_on: null,
  overdue: false,
  link: '/projects/x1/green-channel',
  ...changes,
});

test('of what waits the approvals, in the order in which they came', () => {
  const work = [row({ title: 'b' }), row({ kind: 'contact' }), row({ kind: 'approval_to_submit', title: 'a' })];
  expect(waitingApprovals(work).map(({ title }) => title)).toEqual(['b', 'a']);
});

test('the gravest light comes first, and what is over has none', () => {
  const items = [
    anItem('A', { light: 'yellow', remaining_days: 1, state: 'accepted' }),
    anItem('B', { light: 'red', remaining_days: -1, state: 'accepted' }),
    anItem('C', { light: 'red', remaining_days: -6, state: 'accepted' }),
    anItem('D', { light: 'red', remaining_days: -9, state: 'done' }),
    anItem('E', { light: 'green', remaining_days: 5, state: 'accepted' }),
  ];
  expect(alarming(items).map(({ code }) => code)).toEqual(['C', 'B', 'A']);
  expect(lightOf(items[3] ?? anItem('X'))).toBeUndefined();
});

test('of a supposition only what its kind asks for is sent', () => {
  const rows = [
    { item_id: 'i1', trial: 'late' as const, late_by: 5, without: 'A01' },
    { item_id: 'i2', trial: 'without' as const, late_by: 5, without: 'A01' },
  ];
  expect(triedBody(rows)).toEqual({ changes: [{ item_id: 'i1', late_by: 5 }, { item_id: 'i2', without: 'A01' }] });
});
