// What axe finds wrong with a page as it stands, in one line each.
/* global document */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is half-way in or out has other colours than when it stands; what turns for ever is not waited for. */
const stand = () => {
  const ends = ({ effect }) => effect.getComputedTiming().endTime !== Infinity;
  return Promise.allSettled(document.getAnimations().filter(ends).map(({ finished }) => finished)).then(() => undefined);
};

export async function faultsOf(page) {
  await page.evaluate(stand);
  await page.evaluate(await source);
  const { violations } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
