import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheetOf, unused } from '../../antd-sheet';

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });
const imported = /import \{([^}]*)\} from 'antd';/g;

/** The words of all names that pages import from antd: a DatePicker has the classes of a picker. */
function wordsInUse(): string[] {
  const lists = Object.values(sources).flatMap((source) => [...source.matchAll(imported)].map(([, names = '']) => names));
  const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim().split(' as ')[0] ?? '');
  return [...new Set(names.flatMap((name) => name.match(/[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase()))];
}

test('nothing that a page uses of antd is left out of the sheet', () => {
  const words = wordsInUse();
  expect(words).toEqual(expect.arrayContaining(['button', 'drawer', 'form', 'select', 'table']));
  expect(words.filter((word) => unused.includes(word))).toEqual([]);
  // antd's messages and notifications would come from there.
  expect(Object.values(sources).filter((source) => source.includes('useApp('))).toEqual([]);
});

test('of a rule the selectors of unused components are taken out, and a comma within brackets parts nothing', () => {
  expect(sheetOf('.ant-btn,.ant-tree-node{a:b}')).toBe('.ant-btn{a:b}');
  expect(sheetOf('.ant-btn:not(:is(.ant-btn-a,.ant-btn-b)){a:b}')).toBe('.ant-btn:not(:is(.ant-btn-a,.ant-btn-b)){a:b}');
  expect(sheetOf('@media print{.ant-tree{a:b}}@media print{.ant-tag{a:b}}')).toBe('@media print{.ant-tag{a:b}}');
});

test('movements stay that are named, and no value of a shade stays', () => {
  expect(sheetOf('@keyframes antIn{0%{a:b}}@keyframes antOut{0%{a:b}}.ant-tag{animation-name:antIn}.css-var-root{--ant-x:1}')).toBe('@keyframes antIn{0%{a:b}}.ant-tag{animation-name:antIn}');
});

test('the sheet that antd brings has the rules of what is used', () => {
  const sheet = sheetOf(readFileSync('node_modules/antd/dist/antd.css', 'utf8'));
  for (const name of ['btn', 'select', 'input', 'modal', 'drawer', 'dropdown', 'popover', 'tour', 'table', 'form', 'segmented', 'radio', 'checkbox', 'switch', 'alert', 'tag', 'skeleton']) {
    expect(sheet, name).toContain(`.ant-${name}{`);
  }
  expect(sheet).not.toContain('.ant-picker');
});
