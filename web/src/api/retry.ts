/**
 * A creating request that got no answer may have arrived all the same. Sent again unchanged, it carries the same
 * `Idempotency-Key`, so that nothing is created twice.
 */
const unanswered = new Map<string, string>();
const sent = new WeakMap<Request, string>();

export async function keyFor(request: Request): Promise<string> {
  const fingerprint = await fingerprintOf(request);
  const key = unanswered.get(fingerprint) ?? freshKey();
  unanswered.set(fingerprint, key);
  sent.set(request, fingerprint);
  return key;
}

/** An answer came: the next request is a new one, even with the same body. */
export function settleKey(request: Request): void {
  const fingerprint = sent.get(request);
  if (fingerprint !== undefined) unanswered.delete(fingerprint);
}

async function fingerprintOf(request: Request): Promise<string> {
  const isForm = request.headers.get('Content-Type')?.startsWith('multipart/') ?? false;
  const body = isForm ? freshKey() : await request.clone().text();
  return `${request.url}\n${body}`;
}

function freshKey(): string {
  // randomUUID exists only in secure contexts; an office network may serve plain HTTP.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
