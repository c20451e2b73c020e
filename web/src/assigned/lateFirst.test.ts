import { expect, test } from 'vitest';
import { lateFirst } from './lateFirst';

const row = (id: string) => ({ id });

test('what ran out comes first and once', () => {
  expect(lateFirst([row('c')], [row('a'), row('b'), row('c')])).toEqual([row('c'), row('a'), row('b')]);
});

test('what ran out and is not among the first of the late ones is not lost', () => {
  expect(lateFirst([row('a')], [row('a'), row('late'), row('b')])).toEqual([row('a'), row('late'), row('b')]);
});
