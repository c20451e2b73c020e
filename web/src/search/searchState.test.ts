import { expect, test } from 'vitest';
import { acrossTabs, toFilters, toggled, toLists } from './searchState';

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
