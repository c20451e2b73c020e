import { expect, test } from 'vitest';
import { anItem } from '@/app/testing/channel';
import { needsReason, offeredSteps, running } from './steps';

const liaison = { permissions: ['green_channel_keep', 'approval_handle'], unitId: 'n1' };
const handler = { permissions: ['approval_handle'], unitId: 'n9' };

test('only what the server allows is offered', () => {
  expect(offeredSteps(anItem('A08', { allowed: ['submit', 'leave_out'] }), liaison)).toEqual(['submit', 'leave_out']);
  expect(offeredSteps(anItem('A08', { allowed: [] }), liaison)).toEqual([]);
  expect(offeredSteps(anItem('A08', { allowed: ['something_new', 'finish'] }), liaison)).toEqual(['finish']);
});

test('a unit decides its own items and hands nothing in', () => {
  const item = anItem('A08', { allowed: ['accept', 'request_correction', 'leave_out'] });
  expect(offeredSteps(item, handler)).toEqual(['accept', 'request_correction']);
  expect(offeredSteps({ ...item, unit_id: 'n2' }, handler)).toEqual([]);
  expect(offeredSteps(item, { permissions: ['project_read'], unitId: 'n9' })).toEqual([]);
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
