import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

const source = readFileSync(new URL('../../public/m-sw.js', import.meta.url), 'utf8');
const home = 'https://office/dingyin/';
const session = `${home}api/v1/session`;
const work = `${home}api/v1/work`;

interface Asked {
  method?: string;
  from?: string;
  cache?: RequestCache;
}

/** The caches of a browser, by name. */
function aStore() {
  const all = new Map<string, Map<string, Response>>();
  const urlOf = (key: string | Request) => (typeof key === 'string' ? key : key.url);
  const open = (name: string) => {
    const inside = all.get(name) ?? new Map<string, Response>();
    all.set(name, inside);
    return Promise.resolve({
      match: (key: string | Request) => Promise.resolve(inside.get(urlOf(key))?.clone()),
      put: (key: string | Request, answer: Response) => Promise.resolve(void inside.set(urlOf(key), answer)),
      keys: () => Promise.resolve([...inside.keys()].map((url) => ({ url }))),
    });
  };
  return { open, match: () => Promise.resolve(undefined), delete: (name: string) => Promise.resolve(all.delete(name)) };
}

/** The worker at work: `ask` answers what a page would get, once all that it keeps is kept. */
function aWorker(network: (url: string) => Response | Promise<Response>) {
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    location: `${home}m-sw.js`,
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    clients: { get: (id: string) => Promise.resolve({ url: id }) },
  };
  const fetch = vi.fn(async (request: { url: string }) => network(request.url));
  new Function('self', 'caches', 'fetch', source)(self, aStore(), fetch);
  async function ask(url: string, { method = 'GET', from = `${home}m`, cache = 'default' }: Asked = {}) {
    const request = { url, method, cache, mode: 'cors', headers: new Headers({ 'Accept-Language': 'zh-CN' }) };
    let answer: Promise<Response> | undefined;
    const kept: Promise<unknown>[] = [];
    listeners.get('fetch')?.({ request, clientId: from, respondWith: (given: Promise<Response>) => (answer = given), waitUntil: (given: Promise<unknown>) => kept.push(given) });
    const given = await answer;
    await Promise.all(kept);
    return given;
  }
  return { ask };
}

const of = (id: string) => Response.json({ user: { id }, items: [id] });
const down = () => Promise.reject(new TypeError('no network'));

test('without a network the last answer is read again, and says since when it is kept', async () => {
  let network: (url: string) => Response | Promise<Response> = () => of('zhou');
  const { ask } = aWorker((url) => network(url));
  expect((await ask(work))?.headers.has('Dingyin-Kept')).toBe(false);
  network = down;
  const kept = await ask(work);
  expect(kept?.headers.has('Dingyin-Kept')).toBe(true);
  expect(await kept?.json()).toMatchObject({ items: ['zhou'] });
});

test.each(['DELETE', 'POST'])('after a %s of the session nothing that was read before is shown', async (method) => {
  let network: (url: string) => Response | Promise<Response> = () => of('zhou');
  const { ask } = aWorker((url) => network(url));
  await ask(work);
  await ask(session, { method });
  network = down;
  await expect(ask(work)).rejects.toThrow('no network');
});

test('what one asked before signing out is not kept when it arrives after', async () => {
  let arrive: (answer: Response) => void = () => undefined;
  const reached = vi.fn(() => new Promise<Response>((resolve) => (arrive = resolve)));
  let network: (url: string) => Response | Promise<Response> = (url) => (url === work ? reached() : of('zhou'));
  const { ask } = aWorker((url) => network(url));
  const late = ask(work);
  await vi.waitFor(() => expect(reached).toHaveBeenCalled());
  await ask(session, { method: 'DELETE' });
  arrive(of('zhou'));
  await late;
  network = down;
  await expect(ask(work)).rejects.toThrow('no network');
});

test('a session that ran out, or has become that of another, takes what was read with it', async () => {
  for (const next of [() => of('chen'), () => Response.json({}, { status: 401 })]) {
    let network: (url: string) => Response | Promise<Response> = () => of('zhou');
    const { ask } = aWorker((url) => network(url));
    await ask(session);
    await ask(work);
    network = next;
    await ask(session);
    network = down;
    await expect(ask(work)).rejects.toThrow('no network');
  }
});

test('who sends something is told by the server itself who is signed in; other pages ask as ever', async () => {
  let network: (url: string) => Response | Promise<Response> = () => of('zhou');
  const { ask } = aWorker((url) => network(url));
  await ask(session);
  await ask(work, { from: `${home}meeting-tasks` });
  network = down;
  await expect(ask(session, { cache: 'no-store' })).rejects.toThrow('no network');
  await expect(ask(work)).rejects.toThrow('no network');
});

test('an answer that tells of a fault of the server gives way to the one that is kept', async () => {
  let network: (url: string) => Response | Promise<Response> = () => of('zhou');
  const { ask } = aWorker((url) => network(url));
  await ask(work);
  network = () => Response.json({}, { status: 503 });
  expect((await ask(work))?.status).toBe(200);
});
