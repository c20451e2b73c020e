import { expect, test } from 'vitest';
import { isFiltered, readDockingSearch, toQuery } from './dockingSearch';

test('the address is read, and what it does not understand is left out', () => {
  expect(readDockingSearch({ state: 'held', library: ['talent', ''], from: '2026-01-01', until: 'soon', by: 'colour' })).toEqual({
    state: ['held'],
    library: ['talent'],
    from: '2026-01-01',
  });
});

test('days are those of this city, the last one included; the grouping is no filter', () => {
  expect(toQuery({ from: '2026-01-01', until: '2026-01-31', by: 'district' })).toEqual({
    from: '2025-12-31T16:00:00.000Z',
    until: '2026-01-31T16:00:00.000Z',
  });
  expect(isFiltered({ by: 'district' })).toBe(false);
});
