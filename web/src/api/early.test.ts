import { afterEach, expect, test, vi } from 'vitest';
import { answered, askEarly, isAskedEarly } from './early';

const base = 'http://localhost';
const to = (path: string, method = 'GET') => new Request(`${base}/api/v1${path}`, { method });

/** Answers with these in their order, and counts what was asked. */
function serve(...answers: (Response | Error)[]) {
  const asked = vi.fn(() => {
    const answer = answers.shift() ?? new Error('nothing more');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(async () => {
  serve(new Response('done'));
  await answered(to('/clear', 'POST'));
  vi.unstubAllGlobals();
});

test('what was asked early is answered once, then asked for again', async () => {
  const asked = serve(new Response('early'), new Response('later'));
  askEarly(base, '/projects');
  expect(isAskedEarly()).toBe(true);
  expect(await (await answered(to('/projects'))).text()).toBe('early');
  expect(isAskedEarly()).toBe(false);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await (await answered(to('/projects'))).text()).toBe('later');
});

test('another question has an answer of its own', async () => {
  serve(new Response('early'), new Response('of its own'));
  askEarly(base, '/projects');
  expect(await (await answered(to('/projects?q=x'))).text()).toBe('of its own');
});

test.each([['a refusal', new Response('', { status: 401 })], ['no answer', new TypeError('failed')]])('after %s it is asked for again', async (_, first) => {
  serve(first, new Response('again'));
  askEarly(base, '/reference');
  expect(await (await answered(to('/reference'))).text()).toBe('again');
});

test('after a change nothing of before is taken', async () => {
  serve(new Response('old'), new Response('changed'), new Response('new'));
  askEarly(base, '/projects');
  await answered(to('/projects', 'POST'));
  expect(await (await answered(to('/projects'))).text()).toBe('new');
});
