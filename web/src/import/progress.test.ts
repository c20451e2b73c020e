import { expect, test } from 'vitest';
import { readTold } from './progress';

test('what the server tells is read, and what it cannot mean is not', () => {
  expect(readTold('{"state":"reading","progress":{"done":3,"of":9}}')).toMatchObject({ progress: { done: 3, of: 9 } });
  expect(readTold('null')).toBeNull();
  expect(readTold('{"state":1}')).toBeNull();
  expect(readTold('half a mess')).toBeNull();
});
