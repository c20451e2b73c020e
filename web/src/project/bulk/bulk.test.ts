import { expect, test } from 'vitest';
import { aProject } from '@/app/testing/project';
import { inTurn, toDo, type Outcome } from './bulk';

const kept = (id: string, actions: string[]) => ({ record: aProject({ id, actions }), etag: '"1"' });

test('only what the server allows is done, and nothing twice', () => {
  const projects = [kept('a', ['suspend']), kept('b', []), kept('c', ['suspend']), kept('d', ['suspend'])];
  const outcomes = new Map<string, Outcome>([
    ['c', { state: 'done' }],
    ['d', { state: 'refused', error: 'changed' }],
  ]);
  expect(toDo('suspend', projects, outcomes).map(({ record }) => record.id)).toEqual(['a', 'd']);
});

test('one after the other is changed, and a refusal stops none of the others', async () => {
  const told: [string, Outcome['state']][] = [];
  const change = ({ record }: { record: { id: string } }) => (record.id === 'b' ? Promise.reject(new Error('no')) : Promise.resolve());
  await inTurn([kept('a', []), kept('b', []), kept('c', [])], change, (id, { state }) => told.push([id, state]));
  expect(told).toEqual([
    ['a', 'under_way'],
    ['a', 'done'],
    ['b', 'under_way'],
    ['b', 'refused'],
    ['c', 'under_way'],
    ['c', 'done'],
  ]);
});
