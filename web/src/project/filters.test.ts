import { expect, test } from 'vitest';
import { isFiltered, readSearch, toQuery } from './filters';

test('one value and several are both lists', () => {
  expect(readSearch({ stage: 'lead', district: ['330602', '330603'] })).toEqual({
    stage: ['lead'],
    district: ['330602', '330603'],
  });
});

test.each([
  [{ sort: 'name' }],
  [{ sort: '-updated_at' }],
  [{ min: '-5' }],
  [{ min: '1.5' }],
  [{ max: 'much' }],
  [{ q: '' }],
  [{ stage: '' }],
  [{ unknown: 'x' }],
])('%j says nothing', (given) => {
  expect(readSearch(given)).toEqual({});
});

test('the query uses the names of the contract', () => {
  const search = readSearch({ leader: 'p1', min: '100000000', q: '传感器', preview: 'id', sort: 'code' });
  expect(toQuery(search)).toEqual({
    leader_id: ['p1'],
    min_yuan: 100_000_000,
    max_yuan: undefined,
    q: '传感器',
    sort: 'code',
  });
});

test('order and preview are no filters', () => {
  expect(isFiltered(readSearch({ sort: 'code', preview: 'id' }))).toBe(false);
  expect(isFiltered(readSearch({ min: '1' }))).toBe(true);
});
