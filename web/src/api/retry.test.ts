import { expect, test } from 'vitest';
import { keyFor, settleKey } from './retry';

const post = (body: string) => new Request('http://localhost/api/v1/projects', { method: 'POST', body });

test('sent again without an answer, a request keeps its key; after an answer it gets another', async () => {
  const first = post('{"name":"a"}');
  const key = await keyFor(first);
  const again = post('{"name":"a"}');
  expect(await keyFor(again)).toBe(key);
  settleKey(again);
  expect(await keyFor(post('{"name":"a"}'))).not.toBe(key);
});

test('another body is another request', async () => {
  expect(await keyFor(post('{"name":"b"}'))).not.toBe(await keyFor(post('{"name":"c"}')));
});
