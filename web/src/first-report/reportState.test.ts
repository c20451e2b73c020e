import { expect, test } from 'vitest';
import { readReportSearch } from './reportState';

test.each([
  [{ tab: 'free' }, { tab: 'free' }],
  [{ tab: 'disputes', state: 'decided' }, { tab: 'disputes', state: 'decided' }],
  [{ tab: 'lapsing' }, {}],
  [{ tab: 'other', state: 'open' }, {}],
])('%j says %j', (given, search) => {
  expect(readReportSearch(given)).toEqual(search);
});
