import { expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import type { Box } from './box';
import type { Letter, NoteLetter } from './letter';
import { sendWaiting, takeUp, throwAway, type Means } from './send';

function aNote(more: Partial<NoteLetter> = {}): NoteLetter {
  return {
    id: 'l1',
    key: 'k1',
    account: 'zhou',
    project: { id: 'x1', name: '智能传感器封装测试项目' },
    state: 'waiting',
    photos: [],
    writtenAt: '2026-11-24T01:00:00Z',
    kind: 'note',
    values: { on: '2026-11-24', kind: 'visit', summary: '看了生产线' },
    ...more,
  };
}

const aPhoto = (key: string) => ({ key, name: 'site.jpg', blob: new Blob(['picture']) });

function answer(status: number, errors: { pointer: string; code: string; detail: string }[] = []): Problem {
  return new Problem({ status, code: `http_${status}`, title: '不能接收', detail: null, request_id: 'r1', errors, more: {} });
}

function boxOf(...letters: Letter[]): Box & { kept: Map<string, Letter> } {
  const kept = new Map(letters.map((letter) => [letter.id, letter]));
  return {
    kept,
    of: (account) => Promise.resolve([...kept.values()].filter((letter) => letter.account === account)),
    read: (id) => Promise.resolve(kept.get(id)),
    put: (letter) => Promise.resolve(void kept.set(letter.id, letter)),
    remove: (id) => Promise.resolve(void kept.delete(id)),
    clear: () => Promise.resolve(kept.clear()),
  };
}

/** One after the other, as a lock of the browser lets them. */
function aLock(): Means['alone'] {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

const nothing = () => Promise.resolve();

function anOffice(box: Box, { post = nothing, handIn, signedIn }: Partial<Means> = {}) {
  return {
    box,
    alone: aLock(),
    signedIn: signedIn ?? (() => Promise.resolve<string | undefined>('zhou')),
    handIn: vi.fn(handIn ?? ((photo) => Promise.resolve(`a-${photo.key}`))),
    post: vi.fn(post),
  };
}

test('what waits is sent, the oldest first, and is gone then; a draft stays', async () => {
  const box = boxOf(aNote({ id: 'l2', writtenAt: '2026-11-24T02:00:00Z' }), aNote(), aNote({ id: 'l3', state: 'draft' }));
  const office = anOffice(box);
  await sendWaiting('zhou', office);
  expect(office.post.mock.calls.map(([letter]) => letter.id)).toEqual(['l1', 'l2']);
  expect([...box.kept.keys()]).toEqual(['l3']);
});

test('without an answer everything waits on, under the key that it has', async () => {
  const box = boxOf(aNote(), aNote({ id: 'l2', writtenAt: '2026-11-24T02:00:00Z' }));
  const office = anOffice(box, { post: vi.fn(() => Promise.reject(answer(0))) });
  await sendWaiting('zhou', office);
  expect(office.post).toHaveBeenCalledTimes(1);
  expect([...box.kept.values()].map(({ state, key }) => [state, key])).toEqual([
    ['waiting', 'k1'],
    ['waiting', 'k1'],
  ]);
});

test.each([401, 408, 429, 500, 503])('%i is not the last word on a letter', async (status) => {
  const box = boxOf(aNote());
  await sendWaiting('zhou', anOffice(box, { post: () => Promise.reject(answer(status)) }));
  expect(box.kept.get('l1')?.state).toBe('waiting');
});

test('what the server refuses stays with its words and does not hold up the next', async () => {
  const box = boxOf(aNote(), aNote({ id: 'l2', writtenAt: '2026-11-24T02:00:00Z' }));
  const inFuture = { pointer: '/on', code: 'in_future', detail: '不能晚于今天' };
  const post = vi.fn((letter: Letter) => (letter.id === 'l1' ? Promise.reject(answer(422, [inFuture])) : Promise.resolve()));
  await sendWaiting('zhou', anOffice(box, { post }));
  expect([...box.kept.values()]).toMatchObject([{ id: 'l1', state: 'refused', refusal: { title: '不能接收', errors: [inFuture] } }]);
});

test('two tabs that find the network at once send a letter once', async () => {
  const box = boxOf(aNote());
  const office = anOffice(box);
  await Promise.all([sendWaiting('zhou', office), sendWaiting('zhou', office)]);
  expect(office.post).toHaveBeenCalledTimes(1);
});

test('nothing is sent while the server takes the phone for another, or for nobody', async () => {
  const box = boxOf(aNote());
  for (const who of ['chen', undefined]) {
    const office = anOffice(box, { signedIn: () => Promise.resolve(who) });
    await sendWaiting('zhou', office);
    expect(office.post).not.toHaveBeenCalled();
  }
  expect(box.kept.get('l1')?.state).toBe('waiting');
});

test("another's letters are not sent with one's own", async () => {
  const box = boxOf(aNote({ account: 'chen' }));
  const office = anOffice(box);
  await sendWaiting('zhou', office);
  expect(office.post).not.toHaveBeenCalled();
});

test('a picture that arrived is not handed in again when the network goes after it', async () => {
  const box = boxOf(aNote({ photos: [aPhoto('p1'), aPhoto('p2')] }));
  const breaks = vi.fn(({ key }: { key: string }) => (key === 'p2' ? Promise.reject(answer(0)) : Promise.resolve('a-p1')));
  await sendWaiting('zhou', anOffice(box, { handIn: breaks }));
  const office = anOffice(box);
  await sendWaiting('zhou', office);
  expect(office.handIn.mock.calls.map(([photo]) => photo.key)).toEqual(['p2']);
  expect(office.post.mock.calls[0]?.[0].photos.map(({ attachmentId }) => attachmentId)).toEqual(['a-p1', 'a-p2']);
});

test('what got no answer may have arrived: mended, it keeps its key; what was refused gets another', async () => {
  const box = boxOf(aNote(), aNote({ id: 'l2', state: 'refused', refusal: answer(422).body }));
  const means = { box, alone: aLock() };
  expect(await takeUp('l1', means)).toMatchObject({ state: 'draft', key: 'k1' });
  const again = await takeUp('l2', means);
  expect(again).toMatchObject({ state: 'draft', refusal: { title: '不能接收' } });
  expect(again?.key).not.toBe('k1');
});

test('pictures that the server does not know any more are handed in anew', async () => {
  const handedIn = { ...aPhoto('p1'), attachmentId: 'a1' };
  const unknown = answer(422, [{ pointer: '/attachment_ids/0', code: 'unknown', detail: '没有这个附件' }]).body;
  const box = boxOf(aNote({ state: 'refused', refusal: unknown, photos: [handedIn] }));
  const photos = (await takeUp('l1', { box, alone: aLock() }))?.photos ?? [];
  expect(photos.map(({ attachmentId }) => attachmentId)).toEqual([undefined]);
  expect(photos[0]?.key).not.toBe('p1');
});

test('a letter that is being sent is not mended before that is over, and nothing is left of it then', async () => {
  const box = boxOf(aNote());
  let arrive: () => void = () => undefined;
  const office = anOffice(box, { post: vi.fn(() => new Promise<void>((resolve) => (arrive = resolve))) });
  const sending = sendWaiting('zhou', office);
  const mending = takeUp('l1', office);
  await vi.waitFor(() => expect(office.post).toHaveBeenCalled());
  arrive();
  await sending;
  expect(await mending).toBeUndefined();
});

test('what is thrown away is not sent', async () => {
  const box = boxOf(aNote());
  const office = anOffice(box);
  await throwAway('l1', office);
  await sendWaiting('zhou', office);
  expect(office.post).not.toHaveBeenCalled();
});
