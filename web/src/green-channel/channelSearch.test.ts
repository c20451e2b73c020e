import { expect, test } from 'vitest';
import { readApprovalsSearch } from './approvalsSearch';
import { readChannelSearch } from './channelSearch';

test('what the address does not know is left out', () => {
  expect(readChannelSearch({ view: 'list', zoom: 'weeks', item: 'i1' })).toEqual({ view: 'list', zoom: 'weeks', item: 'i1' });
  expect(readChannelSearch({ view: 'chart', zoom: 'years', item: '' })).toEqual({});
  expect(readApprovalsSearch({ tab: 'units', from: '2026-01-01', to: 'soon' })).toEqual({ tab: 'units', from: '2026-01-01' });
  expect(readApprovalsSearch({ tab: 'waiting' })).toEqual({});
});
