// The phone page without a network: its own files, and the last answers of the lists that it reads.
// What was read belongs to one account: it is thrown away when that signs out, runs out or becomes another.
/* global self, caches, fetch, Headers, Request, Response, URL, setTimeout */
const PAGE = 'dingyin-phone-page';
const DATA = 'dingyin-phone-data';
/** How long the network may take, in milliseconds, where there is something kept to show. */
const PATIENCE = 4000;

const at = (path) => new URL(path, self.location).href;
const bare = (url) => url.split(/[?#]/)[0];
const ENTRY = at('m.html');
const SESSION = at('api/v1/session');
const entries = [at('m'), at('m/'), ENTRY];
const lists = ['session', 'reference', 'projects', 'work', 'people', 'units'].map((path) => at(`api/v1/${path}`));

/** Rises whenever the account may have become another; what was asked before that is not kept. */
let turn = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(fetch(ENTRY, { cache: 'no-cache' }).then(keepPage).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = bare(request.url);
  if (request.mode === 'navigate') {
    if (entries.includes(url)) event.respondWith(page(event));
  } else if (url.startsWith(at('assets/'))) {
    event.respondWith(caches.match(url).then((kept) => kept ?? fetch(request)));
  } else if (url === SESSION && request.method !== 'GET') {
    event.respondWith(changeAccount(request));
  } else if (request.method === 'GET' && lists.includes(url)) {
    event.respondWith(read(event));
  }
});

async function page(event) {
  const network = fetch(ENTRY, { cache: 'no-cache' });
  event.waitUntil(network.then((answer) => answer.ok && keepPage(answer.clone())).catch(() => undefined));
  return sooner(network, await caches.match(ENTRY));
}

/** Keeps the page with the files that it names, and lets go of those of an older one. */
async function keepPage(answer) {
  const html = await answer.clone().text();
  const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => at(path));
  const cache = await caches.open(PAGE);
  const known = (await cache.keys()).map(({ url }) => url);
  await cache.addAll(files.filter((url) => !known.includes(url)));
  await cache.put(ENTRY, answer);
  await Promise.all(known.filter((url) => url !== ENTRY && !files.includes(url)).map((url) => cache.delete(url)));
}

/** The server's answer to the phone page, or the one that was kept; other pages under this scope ask as ever. */
async function read(event) {
  const { request } = event;
  const asker = await self.clients.get(event.clientId);
  // Who sends something asks the server itself who is signed in.
  if (!entries.includes(bare(asker?.url ?? '')) || request.cache === 'no-store') return fetch(request);
  let begun = turn;
  const key = new Request(`${request.url}${request.url.includes('?') ? '&' : '?'}in=${request.headers.get('Accept-Language')}`);
  const network = fetch(request).then(async (answer) => {
    if (answer.status === 401 && turn === begun) await forget();
    if (!answer.ok || request.url !== SESSION || turn !== begun) return answer;
    if (await isAnother(answer.clone())) {
      const done = forget();
      begun = turn;
      await done;
    }
    return answer;
  });
  event.waitUntil(network.then((answer) => answer.ok && keep(key, answer.clone(), begun)).catch(() => undefined));
  const kept = await caches.open(DATA).then((cache) => cache.match(key));
  const asked = turn;
  return sooner(network, kept, () => turn === asked);
}

async function keep(key, answer, begun) {
  const headers = new Headers({ 'Content-Type': answer.headers.get('Content-Type') ?? '', 'Dingyin-Kept': new Date().toISOString() });
  const body = await answer.blob();
  const cache = await caches.open(DATA);
  if (turn === begun) await cache.put(key, new Response(body, { headers }));
}

/** Whether the kept session was that of another account. */
async function isAnother(answer) {
  const { user } = await answer.json();
  const cache = await caches.open(DATA);
  const before = (await cache.keys()).find(({ url }) => bare(url) === SESSION);
  if (before === undefined) return false;
  const kept = await (await cache.match(before)).json();
  return kept.user.id !== user.id;
}

async function changeAccount(request) {
  await forget();
  return fetch(request).finally(forget);
}

function forget() {
  turn += 1;
  return caches.delete(DATA);
}

/** The network's answer; what was kept instead when that fails or takes long, as long as it may be shown. */
function sooner(network, kept, mayShow = () => true) {
  if (kept === undefined) return network;
  const instead = () => (mayShow() ? kept.clone() : network);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(instead);
  return Promise.race([network.then((answer) => (answer.status < 500 ? answer : instead()), instead), late]);
}
