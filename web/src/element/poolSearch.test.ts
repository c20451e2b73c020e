import { expect, test } from 'vitest';
import { readPoolSearch, toQuery } from './poolSearch';

test.each([
  [{}, {}],
  [{ element: 'land', year: ['2026', '2027'] }, { element: ['land'], year: ['2026', '2027'] }],
  [{ district: '330602', year: 'soon' }, { district: ['330602'] }],
])('the address %o means %o', (given, read) => {
  expect(readPoolSearch(given)).toEqual(read);
});

test('years are numbers for the server', () => {
  expect(toQuery({ element: ['land'], year: ['2026'] })).toEqual({ element: ['land'], year: [2026] });
});
