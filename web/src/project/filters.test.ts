import { expect, test } from 'vitest';
import { addressedColumns, isFiltered, readSearch, shownColumns, toQuery, usualColumns } from './filters';

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
  [{ view: 'table' }],
  [{ view: 'globe' }],
  [{ group: 'amount' }],
  [{ month: '2026-13' }],
  [{ columns: ['unheard-of'] }],
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

test('a link shows the same columns, in the order of the table', () => {
  expect(readSearch({ columns: ['amount', 'code', 'x'] })).toEqual({ columns: ['code', 'amount'] });
  expect(shownColumns(readSearch({ columns: 'amount' }).columns)).toEqual(['amount']);
});

test('the usual columns need no mention, and the name may stand alone', () => {
  expect(addressedColumns([...usualColumns].reverse())).toBeUndefined();
  expect(shownColumns(undefined)).toEqual(usualColumns);
  expect(shownColumns(readSearch({ columns: addressedColumns([]) }).columns)).toEqual([]);
});

test('layout is no filter', () => {
  const search = readSearch({ view: 'board', group: 'stage', month: '2026-11', columns: ['code'] });
  expect(search).toEqual({ view: 'board', group: 'stage', month: '2026-11', columns: ['code'] });
  expect(isFiltered(search)).toBe(false);
});
