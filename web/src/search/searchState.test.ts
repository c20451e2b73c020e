import { expect, test } from 'vitest';
import { parseAddress, writeAddress } from '@/app/address';
import { acrossTabs, readSearchState, toFilters, toggled, toLists, toQuestion, toState, type SearchState } from './searchState';

test('a tab is a library, the last one the projects', () => {
  expect(toFilters({ in: 'talent', q: 'gcs' })).toMatchObject({ type: ['demand'], library: ['talent'], q: 'gcs' });
  expect(toFilters({ in: 'projects' })).toMatchObject({ type: ['project'], q: '' });
  expect(acrossTabs({ in: 'talent', district: ['330602'] })).toMatchObject({ district: ['330602'] });
  expect(acrossTabs({ in: 'talent' })).not.toHaveProperty('library');
});

test('a facet is chosen and let go', () => {
  expect(toggled(undefined, 'a')).toEqual(['a']);
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a'], 'a')).toBeUndefined();
});

test('what is on the screen is handed out under the same filters', () => {
  expect(toLists({ in: 'talent', district: ['330602'] })).toMatchObject({ demands: { library: ['talent'], district: ['330602'] } });
  expect(toLists({ in: 'projects', q: '传感器' })).toMatchObject({ projects: { q: '传感器' } });
});

test.each<SearchState>([
  {},
  { q: '压力传感器标定' },
  { in: 'technology', q: '绍兴 传感器', district: ['330602', '330603'], ignore: ['district', 'correction'] },
  { in: 'projects', industry: ['electronics'], sub_industry: ['smart_sensors'], tier: ['from_1bn'], year: ['2026'], status: ['active'] },
])('%j is kept as a question and comes back to the address', (state) => {
  const back = readSearchState(parseAddress(writeAddress({ ...toState(toQuestion(state)) })));
  expect(back).toEqual({ in: 'project', ...state });
  expect(toQuestion(back)).toEqual(toQuestion(state));
});

test('a question kept by another way shows what the address can say of it', () => {
  expect(toState({ q: '减速器', type: ['project', 'demand'] })).toEqual({ q: '减速器' });
  expect(toState({ library: ['talent', 'project'] })).toEqual({ in: 'talent' });
});

test('a drawer that stands open beside the search is no part of the question', () => {
  const state = { q: '电机', new: 'demand' } as SearchState;
  expect(toFilters(state)).toEqual({ type: ['demand'], library: ['project'], q: '电机' });
});
