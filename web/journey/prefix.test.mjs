// The application behind a proxy that offers it under a path.
import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { after, test } from 'node:test';
import { handOf } from './hand.mjs';
import { openPage } from './server.mjs';

const PREFIX = '/zhaoshang/dingyin';

let page;
let proxy;
const opened = openPage((fresh) => (page = fresh), ['--path-prefix', PREFIX]);
const hand = handOf(() => page, opened);

/** A proxy that takes the path off and hands on; what lies beside it is not there. */
async function startProxy() {
  const inner = new URL(opened.address);
  proxy = createServer((asked, reply) => {
    if (asked.url === PREFIX) return reply.writeHead(308, { Location: `${PREFIX}/` }).end();
    if (!asked.url.startsWith(`${PREFIX}/`)) return reply.writeHead(404).end();
    const onward = request({ host: inner.hostname, port: inner.port, method: asked.method, path: asked.url.slice(PREFIX.length), headers: asked.headers }, (answer) => {
      reply.writeHead(answer.statusCode, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    return asked.pipe(onward);
  });
  await new Promise((ready) => proxy.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${proxy.address().port}${PREFIX}`;
}
after(() => {
  proxy.closeAllConnections();
  proxy.close();
});

test('everything is found under the path: pages, data, files, and a page that is opened again', async () => {
  opened.address = await startProxy();
  const astray = [];
  page.on('response', (answer) => {
    if (answer.status() === 404) astray.push(answer.url());
  });
  await hand.enter('clerk');
  await page.getByRole('link', { name: '项目', exact: true }).click();
  await page.getByRole('table', { name: '项目' }).getByRole('link').first().click();
  await page.waitForURL(new RegExp(`${PREFIX}/projects/[0-9a-f-]{36}`));
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  await page.reload();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  assert.deepEqual(astray, []);
  assert.deepEqual(opened.broken, []);
});
