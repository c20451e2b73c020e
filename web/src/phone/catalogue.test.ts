import { expect, test } from 'vitest';
import { en as wholeEn, zh as wholeZh } from '@/app/language/catalogues';
import { en, zh } from './catalogue';

const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '../ui/{Light,DueClock}.tsx'], { query: '?raw', import: 'default', eager: true });

/** A key as it is written, or what stands of it before what is filled in. */
const said = /['`]((?:app|follow_up|instruction|phone|project|session|ui|work)\.[a-z_.]+)(?:\$\{[^}]+\})?['`]/g;

type Words = { [key: string]: string | Words };

function at(words: Words, path: string[]): string | Words | undefined {
  return path.reduce<string | Words | undefined>((inside, key) => (typeof inside === 'object' ? inside[key] : undefined), words);
}

test('every string that the phone page says is among the few that it loads', () => {
  const keys = Object.values(sources).flatMap((source) => [...source.matchAll(said)].map(([, key = '']) => key.replace(/\.$/, '')));
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => at(zh, key.split('.')) === undefined)).toEqual([]);
});

test('it says them as the whole application does', () => {
  expect(wholeZh).toMatchObject(zh);
  expect(wholeEn).toMatchObject(en);
});
