import { spokenTag } from '@/ui/settings';

/** For how long what was asked for early is news; whoever asks later asks anew. */
const fresh = 10_000;

const asked = new Map<string, Promise<Response>>();

/** Asks for what a page will show before there is a client that could ask; `path` lies below the API's own. */
export function askEarly(base: string, path: string): void {
  const url = `${base}/api/v1${path}`;
  const answer = fetch(url, { credentials: 'same-origin', headers: { 'Accept-Language': spokenTag() } });
  // Who takes it meets the failure; until then nobody needs to be told.
  answer.catch(() => undefined);
  asked.set(url, answer);
  setTimeout(() => asked.delete(url), fresh);
}

/** Whether an answer is on its way, or there, that nobody has taken. */
export function isAskedEarly(): boolean {
  return asked.size > 0;
}

/** The answer that was asked for early, once; a refusal is asked for again, as somebody may have signed in meanwhile. */
export async function answered(request: Request): Promise<Response> {
  // What is changed may change what was asked for.
  if (request.method !== 'GET') asked.clear();
  const answer = asked.get(request.url);
  asked.delete(request.url);
  const early = await answer?.catch(() => undefined);
  return early?.ok ? early : globalThis.fetch(request);
}
