import createClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { answered } from './early';
import { notePosition } from './position';
import type { paths } from '@/generated/schema';
import { readProblem, unreachable } from './problem';
import { keyFor, settleKey } from './retry';

/** Where the application lives; the server may be mounted below a path. */
export const base = new URL('.', document.baseURI).href.replace(/\/$/, '');

/** Under one key a request does its work once, however often it is sent. */
export const keyHeader = 'Idempotency-Key';

let language = 'zh-CN';

/** In which language the server shall answer. */
export function speak(next: string): void {
  language = next;
}

const courtesy: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    // What was kept to be sent later brings the key that it got when it was written.
    if (request.method === 'POST' && !request.headers.has(keyHeader)) request.headers.set(keyHeader, await keyFor(request));
    return request;
  },
  async onResponse({ request, response }) {
    settleKey(request);
    notePosition(response);
    if (!response.ok) throw await readProblem(response);
  },
  onError() {
    return unreachable();
  },
};

/** The one client; each call has a file of its own beside the noun it belongs to. */
export const client = createClient<paths>({
  baseUrl: base,
  credentials: 'same-origin',
  fetch: answered,
  querySerializer: { array: { style: 'form', explode: true } },
});
client.use(courtesy);

/** The same, for reading with TanStack Query. */
export const $api = createQueryClient(client);

/** A record together with the ETag under which it was seen. */
export interface Kept<T> {
  record: T;
  etag: string;
}

interface Reply<T> {
  data?: T;
  response: Response;
}

export async function taken<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data } = await reply;
  if (data === undefined) throw unreachable();
  return data;
}

export async function kept<T>(reply: Promise<Reply<T>>): Promise<Kept<T>> {
  const { data, response } = await reply;
  if (data === undefined) throw unreachable();
  return { record: data, etag: response.headers.get('ETag') ?? '' };
}
