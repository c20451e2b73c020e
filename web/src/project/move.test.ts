import { expect, test } from 'vitest';
import { offerFor, reachable } from './move';

const project = { actions: ['advance'], next_stage: { to: 'signed', requires: [], missing: [] }, earlier_stages: ['lead', 'screening'] };

test.each([
  ['signed', 'forward'],
  ['screening', 'back'],
  ['filed', 'none'],
] as const)('a move to %s is %s', (to, offer) => {
  expect(offerFor(project, to)).toBe(offer);
});

test('who may not move the project is offered nothing', () => {
  const others = { ...project, actions: [] };
  expect(offerFor(others, 'signed')).toBe('none');
  expect(reachable(others)).toEqual([]);
});

test('the next stage is offered first, then the earlier ones from the last', () => {
  expect(reachable(project)).toEqual(['signed', 'screening', 'lead']);
});
