import { expect, test } from 'vitest';
import { issueBody } from './issueBody';

const task = { unit_ids: ['n1'], person_ids: ['p1'], urgency: 'urgent', due_on: '2026-12-04' };

test('an action names who carries it out by when', () => {
  expect(issueBody({ text: ' 本周办结 ', kind: 'action', ...task })).toEqual({ text: '本周办结', kind: 'action', ...task });
});

test('what opens no task names nobody, even if somebody was chosen before', () => {
  expect(issueBody({ text: '供参阅', kind: 'reference', ...task, problem_id: 'q1' })).toEqual({ text: '供参阅', kind: 'reference', problem_id: 'q1' });
});

test('what was left empty is left out', () => {
  expect(issueBody({ text: '请跟进', kind: 'action', unit_ids: [], leader_id: '' })).toEqual({ text: '请跟进', kind: 'action' });
});
