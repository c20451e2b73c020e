import { expect, test } from 'vitest';
import { anItem } from '@/app/testing/channel';
import { needsReason, offeredSteps, running } from './steps';

test('only what the server allows is offered, in the order in which it happens', () => {
  expect(offeredSteps(anItem('A08', { allowed: ['leave_out', 'submit'] }))).toEqual(['submit', 'leave_out']);
  expect(offeredSteps(anItem('A08', { allowed: [] }))).toEqual([]);
  expect(offeredSteps(anItem('A08', { allowed: ['something_new', 'finish'] }))).toEqual(['finish']);
});

test('what is refused, left out, extended or sent back says why', () => {
  expect(['request_correction', 'extend', 'refuse', 'leave_out'].every((kind) => needsReason(kind as 'refuse'))).toBe(true);
  expect(needsReason('accept')).toBe(false);
});

test('the procedures that run are those without an end; corrections are no such procedure', () => {
  const stops = [
    { kind: 'public_notice', began_on: '2026-11-02', ended_on: '2026-11-09' },
    { kind: 'expert_review', began_on: '2026-11-10' },
    { kind: 'correction', began_on: '2026-11-12' },
  ];
  expect(running(anItem('A08', { stops }))).toEqual(['expert_review']);
});
