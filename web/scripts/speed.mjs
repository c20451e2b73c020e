// How fast the pages are for a first visit and in use, with the processor four times slower and the network of DevTools' Fast 4G,
// on the demonstration city; prints a table. Figures, not tests: they say something on a machine that does nothing else.
//   DINGYIN_BINARY=../target/release/dingyin node scripts/speed.mjs
/* global document, performance, PerformanceObserver, requestAnimationFrame, window */
import { handOf } from '../journey/hand.mjs';
import { here, PASSWORD, startBrowser, startServer } from '../journey/server.mjs';

const SLOWER = 4;
/** DevTools' preset: nine tenths of 9 and 1.5 Mbit a second, and 165 ms for each request. */
const FAST_4G = { offline: false, downloadThroughput: (9_000_000 * 0.9) / 8, uploadThroughput: (1_500_000 * 0.9) / 8, latency: 165 };
const ROUNDS = 3;
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const server = await startServer();
const browser = await startBrowser();
try {
  console.log('| what | median | bound |\n| --- | --- | --- |');
  const cookies = await cookiesOf('clerk');
  const { ask } = await handOf(() => undefined, server).asking('clerk');
  const project = (await ask('/projects?limit=1')).items[0].id;
  const visits = [
    ['first visit: sign-in', '/', desktop, [], 2000],
    ['first visit: 工作台', '/work', desktop, cookies, 2000],
    ['first visit: 项目', '/projects', desktop, cookies, 2000],
    ['first visit: 项目页', `/projects/${project}`, desktop, cookies, 2000],
    ['first visit: 需求库', '/library', desktop, cookies, 2000],
    ['first visit: 驾驶舱', '/cockpit', desktop, cookies, 2000],
    ['first visit: 手机 /m', '/m', phone, await cookiesOf('leader'), 1500],
  ];
  for (const [what, path, viewport, signedIn, bound] of visits) await tellVisit(what, path, { viewport, signedIn, bound });
  await tellUse(cookies);
  await tellScrolling(cookies);
} finally {
  await browser.close();
  await server.stop();
}

function tell(what, value, unit, bound) {
  const kept = bound === undefined ? '' : `at most ${bound} ${unit}: ${value <= bound ? 'kept' : 'missed'}`;
  console.log(`| ${what} | ${value.toFixed(unit === '' ? 3 : 0)} ${unit} | ${kept} |`);
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

async function cookiesOf(username) {
  const context = await browser.newContext(here);
  const answer = await context.request.post(`${server.address}/api/v1/session`, { data: { username, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${username}: ${answer.status()}`);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** A page of a browser that was never here, on a slow machine and network. */
async function throttled(viewport, cookies) {
  const context = await browser.newContext({ ...here, viewport });
  await context.addCookies(cookies);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0, events: [] };
    const watch = (type, note, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
    watch('largest-contentful-paint', (entry) => (window.seen.lcp = entry.startTime));
    watch('layout-shift', (entry) => !entry.hadRecentInput && (window.seen.cls += entry.value));
    watch('event', (entry) => window.seen.events.push(entry.duration), { durationThreshold: 16 });
  });
  return page;
}

async function tellVisit(what, path, { viewport, signedIn, bound }) {
  const seen = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await throttled(viewport, signedIn);
    await page.goto(`${server.address}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // The largest thing may come after the heading: the page is let finish.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2000);
    seen.push(await page.evaluate(() => window.seen));
    await page.context().close();
  }
  tell(`${what}, LCP`, median(seen.map(({ lcp }) => lcp)), 'ms', bound);
  tell(`${what}, CLS`, median(seen.map(({ cls }) => cls)), '', 0.05);
}

/** Between the pages and in the search box, once everything was fetched before. */
async function tellUse(cookies) {
  const page = await throttled(desktop, cookies);
  await page.goto(`${server.address}/work`);
  const places = ['项目', '需求库', '驾驶舱', '工作台'];
  const go = async (name) => {
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true }).waitFor();
    return page.evaluate(async (word) => {
      const link = [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent?.startsWith(word));
      const before = document.querySelector('main h1');
      const began = performance.now();
      link?.click();
      while (document.querySelector('main h1') === before || document.querySelector('main h1') === null) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - began;
    }, name);
  };
  for (const name of places) await go(name);
  const times = [];
  for (const name of [...places, ...places]) times.push(await go(name));
  tell('route change, pages that were seen before', median(times), 'ms', 200);

  await go('需求库');
  await page.evaluate(() => (window.seen.events = []));
  const box = page.getByRole('combobox', { name: '搜索' });
  await box.click();
  await box.pressSequentially('znfz zhuangbei', { delay: 120 });
  await page.keyboard.press('Escape');
  await handOf(() => page, server).button('登记线索').first().click();
  await page.getByRole('dialog', { name: '登记线索' }).getByLabel('项目名称').pressSequentially('智能传感器封装测试', { delay: 120 });
  await page.waitForLoadState('networkidle');
  const events = await page.evaluate(() => window.seen.events);
  tell('typing a search and a lead, slowest answer to a key (INP)', Math.max(0, ...events), 'ms', 200);
  await page.context().close();
}

/** The long table of projects, with the processor as it is: how many frames a second while it scrolls. */
async function tellScrolling(cookies) {
  const context = await browser.newContext({ ...here, viewport: desktop });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${server.address}/projects`);
  await page.getByRole('table', { name: '项目' }).getByRole('link').first().waitFor();
  const frames = await page.evaluate(async () => {
    const table = document.querySelector('table');
    let scroller = table?.parentElement;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    const began = performance.now();
    let count = 0;
    while (performance.now() - began < 3000) {
      scroller?.scrollBy(0, 48);
      if (scroller && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) scroller.scrollTop = 0;
      await new Promise(requestAnimationFrame);
      count += 1;
    }
    return (count * 1000) / (performance.now() - began);
  });
  console.log(`| frames a second while the table of projects scrolls | ${frames.toFixed(0)} /s | at least 55 /s: ${frames >= 55 ? 'kept' : 'missed'} |`);
  await context.close();
}
