// Each of the 25 things that people expect of the application has one journey, whose name begins with its number.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

/** The month's bulletin is made by the server, which has none. */
const without = [19];

test('each expectation has one journey', async () => {
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.mjs'));
  const texts = await Promise.all(files.map((name) => readFile(`${import.meta.dirname}/${name}`, 'utf8')));
  const numbers = texts.flatMap((text) => [...text.matchAll(/^test\('expectation (\d+): /gm)].map(([, number]) => Number(number)));
  const all = Array.from({ length: 25 }, (_, at) => at + 1);
  assert.deepEqual(numbers.sort((one, other) => one - other), all.filter((number) => !without.includes(number)));
});
