import { expect, test } from 'vitest';
import { completions } from './suggestions';

test('each text is offered once, as what it was first, and what stands there already is not', () => {
  const items = [
    { type: 'recent', text: '传感器标定', id: null },
    { type: 'term', text: '传感器', id: null },
    { type: 'term', text: '传感器标定', id: null },
    { type: 'project', text: '磁传感器芯片项目', id: 'x1' },
    { type: 'follow_up', text: '传感器客户来访', id: 'f1' },
    { type: 'organisation', text: '传感', id: 'o1' },
  ];
  expect(completions(items, '传感')).toEqual([
    { text: '传感器标定', kind: 'recent' },
    { text: '传感器', kind: 'term' },
    { text: '磁传感器芯片项目', kind: 'name' },
  ]);
  expect(completions(undefined, '')).toEqual([]);
});
