import { expect, test } from 'vitest';
import { heldLines, rowNumbers, stepped, type Line } from './lines';
import { withKept } from './useVirtualRows';

const lines: Line<string>[] = [
  { key: 'lead', heading: '线索' },
  { key: 'a', row: '甲' },
  { key: 'b', row: '乙' },
  { key: 'signed', heading: '签约' },
  { key: 'c', row: '丙' },
];

test.each([
  ['j', 1, 2],
  ['ArrowDown', 2, 4],
  ['ArrowDown', 4, 4],
  ['k', 4, 2],
  ['ArrowUp', 1, 1],
  ['Home', 4, 1],
  ['End', 1, 4],
  ['PageDown', 1, 4],
  ['x', 1, -1],
])('%s leads from line %i to line %i, headings left out', (key, from, to) => {
  expect(stepped(lines, from, key)).toBe(to);
});

test('rows are numbered through the groups', () => {
  expect(rowNumbers(lines)).toEqual([0, 1, 2, 2, 3]);
});

test.each([
  [[4, 5, 6], 1, [1, 4, 5, 6]],
  [[4, 5, 6], 9, [4, 5, 6, 9]],
  [[4, 5, 6], 5, [4, 5, 6]],
  [[4, 5, 6], -1, [4, 5, 6]],
  [[4, 5, 6], 12, [4, 5, 6]],
])('of the rows in sight %j with row %i kept there stand %j', (inSight, kept, standing) => {
  expect(withKept(inSight, kept, 12)).toEqual(standing);
});

test('while a row is edited no line changes its place, and what is read further stands behind', () => {
  const now: Line<string>[] = [
    { key: 'c', row: '丙改' },
    { key: 'lead', heading: '线索' },
    { key: 'a', row: '甲' },
    { key: 'signed', heading: '签约' },
    { key: 'd', row: '丁' },
  ];
  expect(heldLines(lines, now).map((line) => ('row' in line ? line.row : line.heading))).toEqual(['线索', '甲', '乙', '签约', '丙改', '丁']);
});
