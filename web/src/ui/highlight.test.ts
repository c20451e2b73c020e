import { expect, test } from 'vitest';
import { pieces } from './highlight';

const marked = (text: string, ranges: number[][]) =>
  pieces(text, ranges)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['智能传感器封装', [[2, 5]], '智能[传感器]封装'],
  ['智能传感器封装', [], '智能传感器封装'],
  ['智能传感器封装', [[0, 7]], '[智能传感器封装]'],
  ['𠮷利传感器', [[2, 5]], '𠮷利[传感器]'],
  ['传感器与传感', [[4, 6], [0, 3]], '[传感器]与[传感]'],
  ['传感器', [[0, 2], [1, 3]], '[传感器]'],
  ['传感器', [[1, 99]], '传[感器]'],
  ['传感器', [[2, 2]], '传感器'],
])('cuts %s at %j', (text, ranges, shown) => {
  expect(marked(text, ranges)).toBe(shown);
});
