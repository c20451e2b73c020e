import { expect, test } from 'vitest';
import { aChannel, anItem } from '@/app/testing/channel';
import { barsOf, endOf, place, scaleOf } from './chart';

const today = '2026-11-30';

test('what was accepted and is not over lasts until today', () => {
  const item = anItem('A08', { state: 'accepted', actual: { submitted_on: '2026-11-13', accepted_on: '2026-11-16' } });
  expect(barsOf(item, today).actual).toEqual({ from: '2026-11-16', to: today });
});

test('what is done ends on its day, what was left out on the day that was said', () => {
  const done = anItem('A01', { state: 'done', actual: { submitted_on: '2026-09-01', accepted_on: '2026-09-02', finished_on: '2026-09-05' } });
  expect(barsOf(done, today).actual).toEqual({ from: '2026-09-02', to: '2026-09-05' });
  const left = anItem('A02', {
    state: 'left_out',
    actual: { submitted_on: '2026-09-01' },
    events: [{ id: 'e1', kind: 'leave_out', on: '2026-09-08', by: '周文斌' }],
  });
  expect(barsOf(left, today).actual).toEqual({ from: '2026-09-01', to: '2026-09-08' });
});

test('a clock that stands still does so until today', () => {
  const item = anItem('C01', { stops: [{ kind: 'correction', began_on: '2026-11-24' }] });
  expect(barsOf(item, today).stops).toEqual([{ from: '2026-11-24', to: today }]);
  expect(barsOf(item, today).actual).toBeNull();
});

test('the chart begins with the month of the first day and goes past the last forecast', () => {
  const channel = aChannel([anItem('Z01', { planned: { start_on: '2026-07-20', finish_on: '2026-08-21' } })]);
  const scale = scaleOf(channel, 'months', today);
  expect(scale.first).toBe('2026-07-01');
  expect(scale.last).toBe('2027-02-01');
  expect(scale.months).toEqual(['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01']);
  expect(scaleOf(channel, 'weeks', today).at(today)).toBeGreaterThan(scale.at(today));
});

test('without any dates of the future there is a chart all the same', () => {
  const forecast = { working_days: { p10: 84, p50: 84, p90: 84 } };
  const scale = scaleOf(aChannel([anItem('Z01')], { forecast }), 'months', today);
  expect([scale.first, scale.last]).toEqual(['2026-08-01', '2026-12-07']);
});

test('every Monday is a line, also where the first day is one', () => {
  const scale = scaleOf(aChannel([], { opened_on: '2026-06-01', forecast: { working_days: { p10: 1, p50: 1, p90: 1 } } }), 'weeks', '2026-06-10');
  expect(scale.weeks).toEqual(['2026-06-01', '2026-06-08', '2026-06-15']);
});

test('the last day is as wide as the others, and words stand to the right of all bars', () => {
  const item = anItem('A08', { planned: { start_on: '2026-08-10', finish_on: '2026-08-12' }, forecast: { start_on: '2026-12-01', finish_on: '2026-12-01' } });
  const scale = scaleOf(aChannel([item]), 'weeks', today);
  const day = scale.at('2026-08-11') - scale.at('2026-08-10');
  expect(place(scale, { from: '2026-08-10', to: '2026-08-12' }).width).toBe(3 * day);
  expect(endOf(scale, barsOf(item, today))).toBe(scale.at('2026-12-02'));
});
