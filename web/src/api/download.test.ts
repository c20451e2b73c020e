import { expect, test } from 'vitest';
import { fileName } from './download';

test.each([
  ['attachment; filename="projects-2026-11-25.xlsx"', 'projects-2026-11-25.xlsx'],
  ['attachment', undefined],
  [null, undefined],
])('%j names the file %j', (disposition, name) => {
  expect(fileName(disposition)).toBe(name);
});
