import { expect, test } from 'vitest';
import { addDays, daysBetween, minute, today } from './date';

test('the day is that of Shanghai, wherever the browser stands', () => {
  expect(today(new Date('2026-11-23T16:30:00Z'))).toBe('2026-11-24');
  expect(today(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
  expect(minute('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30');
});

test('days are counted over months and years', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0);
  expect(addDays('2026-12-25', 90)).toBe('2027-03-25');
});
