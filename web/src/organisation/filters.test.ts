import { expect, test } from 'vitest';
import { isFiltered, readOrganisationSearch, toQuery } from './filters';

test('one value and several are both lists', () => {
  expect(readOrganisationSearch({ kind: 'company', district: ['330602', '330603'], q: '越微' })).toEqual({
    kind: ['company'],
    district: ['330602', '330603'],
    q: '越微',
  });
});

test('what the address does not say filters nothing, and a preview is no filter', () => {
  expect(readOrganisationSearch({ q: '', kind: '', unknown: 'x' })).toEqual({});
  const search = readOrganisationSearch({ preview: 'o1' });
  expect(isFiltered(search)).toBe(false);
  expect(toQuery(search)).not.toHaveProperty('preview');
});
