import { expect, test } from 'vitest';
import { readSearch } from '@/project/filters';
import { readSearchState } from '@/search/searchState';
import { parseAddress, writeAddress } from './address';

test('an address is written as people read it', () => {
  expect(writeAddress({ stage: ['lead', 'signed'], min: 100, q: undefined })).toBe('?stage=lead&stage=signed&min=100');
  expect(writeAddress({})).toBe('');
});

test.each([
  [readSearch, { stage: ['lead', 'signed'], q: '传感器 & MEMS', min: 100_000_000, sort: 'code' }],
  [readSearch, { district: ['330602'], preview: 'abc' }],
  [readSearchState, { in: 'talent', q: 'cgq', industry: ['electronics'] }],
] as const)('a state comes back from the address as it was', (read: (given: Record<string, unknown>) => object, state) => {
  expect(read(parseAddress(writeAddress(state)))).toEqual(state);
});
