import { expect, test } from 'vitest';
import { aProject } from '@/app/testing/project';
import { groundOf } from './protection';

const until = (protected_until: string, last_contact_on?: string) => {
  const project = aProject({ last_contact_on });
  return groundOf({ ...project, first_report: { ...project.first_report, protected_until } });
};

test('the report protects for ninety days, a contact for sixty', () => {
  expect(until('2027-02-22')).toEqual({ cause: 'report', on: '2026-11-24', days: 90 });
  expect(until('2027-03-01', '2026-12-31')).toEqual({ cause: 'contact', on: '2026-12-31', days: 60 });
});

test('a contact that moved nothing is not the ground, and a day of another origin has none', () => {
  expect(until('2027-02-22', '2026-11-30')).toMatchObject({ cause: 'report' });
  expect(until('2027-05-05', '2026-11-30')).toBeNull();
});
