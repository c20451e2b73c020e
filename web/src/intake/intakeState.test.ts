import { expect, test } from 'vitest';
import { readIntakeSearch } from './intakeState';

test.each([
  [{}, {}],
  [{ state: 'open' }, {}],
  [{ state: 'overdue', from: '2026-10-01', to: '2026-12-31' }, { state: 'overdue', from: '2026-10-01', to: '2026-12-31' }],
  [{ state: 'lost', from: 'yesterday', to: 20261231 }, {}],
])('the address %o means %o', (given, read) => {
  expect(readIntakeSearch(given)).toEqual(read);
});
