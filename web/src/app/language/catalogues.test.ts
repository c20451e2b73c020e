import { expect, test } from 'vitest';
import { en, zh } from './catalogues';

type Words = { [key: string]: string | Words };

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1]).sort();

const chinese = new Map(flat(zh));
const english = new Map(flat(en));

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test('nothing is empty, and the same things are filled in', () => {
  for (const [key, text] of chinese) {
    expect(text, key).not.toBe('');
    expect(holes(english.get(key) ?? ''), key).toEqual(holes(text));
  }
});

test('the English catalogue has no Chinese', () => {
  expect([...english].filter(([, text]) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(text))).toEqual([]);
});
