import { expect, test } from 'vitest';
import { fieldPath } from './fieldErrors';

test.each([
  ['/investor/name', ['investor', 'name']],
  ['/members/0/duty', ['members', 0, 'duty']],
  ['/a~1b/c~0d', ['a/b', 'c~d']],
])('%s names the field %j', (pointer, path) => {
  expect(fieldPath(pointer)).toEqual(path);
});
