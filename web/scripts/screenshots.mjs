// Pictures of every page for people to look at, in screenshots/, and the few of the help, in src/help/pictures/:
//   node scripts/screenshots.mjs [a part of a page's name]
// With a part of a name only those pages are pictured, and not the help.
/* global document, window */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { handOf } from '../journey/hand.mjs';
import { here, startBrowser, startServer } from '../journey/server.mjs';
import { pictureHelp } from './helpPictures.mjs';
import { furtherScreens, placesOf } from './screens.mjs';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const WORKBOOK = fileURLToPath(new URL('../../seeds/demo/柯桥区2026年10月在谈项目汇总.xlsx', import.meta.url));
const widths = [1440, 1024, 390];
/** A long list is not pictured to its end. */
const mostHeight = 2200;
const part = process.argv[2] ?? '';

const server = await startServer();
const browser = await startBrowser();
const pages = new Map();
try {
  const clerk = await pageOf('clerk');
  await importWorkbook(clerk);
  const ask = async (path) => (await clerk.request.get(`${server.address}/api/v1${path}`)).json();
  const places = [...(await placesOf(clerk, 'clerk')), ...(await placesOf(await pageOf('admin'), 'admin'))];
  const seen = new Set();
  const screens = [...places, ...(await furtherScreens(ask, clerk))].filter(({ name }) => name.includes(part) && !seen.has(name) && seen.add(name));
  if (part === '') await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const screen of screens) await picture(await pageOf(screen.account ?? 'clerk'), screen).catch(({ message }) => console.error(`${screen.name}: ${message}`));
  if (part === '' || part === 'help') await pictureHelp(clerk, server.address, ask);
} finally {
  await browser.close();
  await server.stop();
}

/** A page on which an account has signed in. */
async function pageOf(account) {
  if (!pages.has(account)) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...here });
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
    await handOf(() => page, server).enter(account);
    // Who looks at these pictures knows the place.
    await page.getByRole('button', { name: '不用了' }).click().catch(() => undefined);
    pages.set(account, page);
  }
  return pages.get(account);
}

/** A district's workbook, handed in and not yet taken in, so that the pages of imports have something to show. */
async function importWorkbook(page) {
  const file = { name: '柯桥区2026年10月在谈项目汇总.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await readFile(WORKBOOK) };
  const answer = await page.request.post(`${server.address}/api/v1/imports`, { multipart: { kind: 'leads', file } });
  if (!answer.ok()) throw new Error(`the workbook did not go in: ${answer.status()}`);
}

/** One page in every width and in both shades; what does not come to stand is told, and the next page is pictured. */
async function picture(page, { name, path, act }) {
  await page.setViewportSize({ width: widths[0], height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(server.address + path);
  try {
    await stands(page);
    await act?.(page);
  } catch (error) {
    console.error(`${name}: ${error.message.split('\n')[0]}`);
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await stands(page).catch(() => undefined);
      await page.evaluate(settled);
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(tall, mostHeight) };
      await page.screenshot({ path: `${folder}${name.replaceAll('/', '-')}-${width}-${colorScheme}.png`, fullPage: true, clip });
    }
  }
  console.log(name);
}

/** Layout and colours follow the window a few frames later. */
async function settled() {
  for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => window.requestAnimationFrame(resolve));
  const ends = ({ effect }) => effect.getComputedTiming().endTime !== Infinity;
  await Promise.allSettled(document.getAnimations().filter(ends).map(({ finished }) => finished));
}

async function stands(page) {
  await page.locator('h1').first().waitFor();
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
}
