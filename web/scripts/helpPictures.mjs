// The pictures of the help, in both languages, small enough to be read on a slow line.
/* global document, window, Image */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withChannel } from './screens.mjs';

const folder = fileURLToPath(new URL('../src/help/pictures/', import.meta.url));
const size = { width: 1120, height: 640 };
/** No picture of the help may be larger, in bytes. */
const most = 60 * 1024;

/** Pictures what the chapters of the help speak of, as the clerk sees it. */
export async function pictureHelp(page, address, ask) {
  const { items } = await ask('/projects?limit=200');
  const channel = await withChannel(items, ask);
  await page.request.post(`${address}/api/v1/duplicates/sweep`);
  const pictures = {
    work: '/work',
    lead: '/work?new=lead',
    duplicates: '/duplicates',
    projects: '/projects?view=board',
    'green-channel': `/projects/${channel.id}?tab=green-channel`,
    map: '/projects?view=map',
  };
  const encoder = await page.context().browser().newPage();
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const language of ['zh', 'en']) {
    await mkdir(folder + language, { recursive: true });
    await page.evaluate((chosen) => window.localStorage.setItem('dingyin.language', chosen), language);
    for (const [name, path] of Object.entries(pictures)) {
      await page.goto(address + path);
      await page.locator('h1').first().waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle').catch(() => undefined);
      if (name === 'green-channel') await page.getByRole('tabpanel').evaluate((panel) => window.scrollTo(0, panel.getBoundingClientRect().top - 120));
      const bytes = await asWebp(encoder, await page.screenshot());
      await writeFile(`${folder}${language}/${name}.webp`, bytes);
    }
  }
  await encoder.close();
}

/** The browser writes webp itself; as finely as the size allows. */
async function asWebp(encoder, png) {
  const url = await encoder.evaluate(async ({ source, largest }) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0);
    const urls = [0.8, 0.65, 0.5, 0.35].map((quality) => canvas.toDataURL('image/webp', quality));
    return urls.find((one) => one.length * 0.75 < largest);
  }, { source: `data:image/png;base64,${png.toString('base64')}`, largest: most });
  if (url === undefined) throw new Error('a picture is too large however coarse it is');
  return globalThis.Buffer.from(url.split(',')[1], 'base64');
}
