import { expect, test } from 'vitest';
import { aProject } from '@/app/testing/project';
import { factPatch, factValues } from './facts';

test('what nobody changed is not sent', () => {
  const project = aProject();
  expect(factPatch(project, factValues(project))).toEqual({});
});

test('only what differs is sent, and what was emptied is null', () => {
  const project = aProject({ summary: '封装测试', total_investment_yuan: 120_000_000 });
  const values = { ...factValues(project), name: '智能传感器项目', summary: ' ', amount: { number: '1.5', unit: 'yi' as const } };
  expect(factPatch(project, values)).toEqual({ name: '智能传感器项目', summary: null, total_investment_yuan: 150_000_000 });
});

test("the investor's parts travel together in their own object", () => {
  const project = aProject();
  const values = { ...factValues(project), investor: { name: '越微传感', uscc: '' } };
  expect(factPatch(project, values).investor).toMatchObject({ name: '越微传感' });
});
