import { expect, test } from 'vitest';
import { allPages } from './allPages';

test('pages are read one after the other to the last', async () => {
  const first = { items: [1, 2], next_cursor: 'b' };
  const last = { items: [3], next_cursor: null };
  const asked: (string | undefined)[] = [];
  const rows = await allPages((cursor) => {
    asked.push(cursor);
    return Promise.resolve(cursor === 'b' ? last : first);
  });
  expect(rows).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'b']);
});
