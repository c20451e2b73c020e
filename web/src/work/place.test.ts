import { expect, test } from 'vitest';
import { placeOf } from './place';

test.each([
  ['problem_to_handle', '/problems/q1', { at: 'problem', id: 'q1' }],
  ['instruction_to_check', '/instructions/i1', { at: 'instruction', id: 'i1' }],
  ['meeting_task', '/meeting-tasks/m1', { at: 'meeting_task', id: 'm1' }],
  ['contact', '/projects/x1/follow-ups', { at: 'note' }],
  ['next_step', '/projects/x1', { at: 'note' }],
  ['admission_condition', '/projects/x1/admission', { at: 'project', tab: 'admission' }],
  ['something_new', '/elsewhere', { at: 'project' }],
])('%s at %s is done at %o', (kind, link, place) => {
  expect(placeOf({ kind, link }, true)).toEqual(place);
});

test('who may not note a follow-up is led to the project', () => {
  expect(placeOf({ kind: 'contact', link: '/projects/x1/follow-ups' }, false)).toEqual({ at: 'project', tab: 'follow-ups' });
  expect(placeOf({ kind: 'next_step', link: '/projects/x1' }, false)).toEqual({ at: 'project' });
});

test('an approval opens as its item, since who decides it need not see the project', () => {
  expect(placeOf({ kind: 'approval_to_handle', link: '/projects/x1/green-channel', item_id: 'i1' }, false)).toEqual({ at: 'approval' });
});
