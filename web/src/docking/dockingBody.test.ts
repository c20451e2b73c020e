import { expect, test } from 'vitest';
import { aDocking } from '@/app/testing/docking';
import { dockingBody, dockingPatch, startValues, valuesOf } from './dockingBody';
import { outcomeBody } from './outcomeBody';
import { span } from './span';

test('times are typed as they are here and sent as instants', () => {
  const body = dockingBody({ ...startValues({ as: 'name', name: '某公司' }), starts_at: '2026-12-01T07:30', place: ' 市招商中心 ' });
  expect(body).toEqual({
    kind: 'meeting',
    with: { name: '某公司', organisation_id: null, demand_id: null },
    starts_at: '2026-11-30T23:30:00.000Z',
    ends_at: null,
    place: '市招商中心',
    participants: [],
    note: null,
  });
});

test('a docking whose form was not touched has nothing to change', () => {
  expect(dockingPatch(aDocking(), valuesOf(aDocking()))).toEqual({});
  expect(valuesOf(aDocking()).starts_at).toBe('2026-01-24T10:00');
});

test('another side leaves nothing of the one before', () => {
  const patch = dockingPatch(aDocking(), { ...valuesOf(aDocking()), as: 'name', name: '另一家' });
  expect(patch).toEqual({ with: { name: '另一家', organisation_id: null, demand_id: null } });
});

test('the day is said once where both ends are of one day', () => {
  expect(span(aDocking())).toBe('2026-01-24 10:00–11:30');
  expect(span(aDocking({ ends_at: '2026-01-25T02:00:00Z' }))).toBe('2026-01-24 10:00 – 2026-01-25 10:00');
});

test.each([
  [{ outcome: 'no', then: 'met' }, { outcome: 'no' }],
  [{ outcome: 'contract', then: 'met' }, { outcome: 'contract', then: 'met' }],
  [{ outcome: 'interested', next_step: { text: ' ' } }, { outcome: 'interested' }],
  [
    { outcome: 'interested', amount: { number: '1.2', unit: 'yi' as const }, next_step: { text: '起草协议', due_on: '2026-02-01' } },
    { outcome: 'interested', amount_yuan: 120_000_000, next_step: { text: '起草协议', due_on: '2026-02-01' } },
  ],
])('an outcome typed as %o is sent as %o', (typed, sent) => {
  const base = { on: '2026-01-24', summary: '谈得好' };
  expect(outcomeBody({ ...base, ...typed })).toEqual({ ...base, ...sent });
});
