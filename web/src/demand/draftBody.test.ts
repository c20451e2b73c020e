import { expect, test } from 'vitest';
import { draftBody } from './draftBody';

const shared = { title: '划片机', body: '求设备', organisation: { name: '某公司' }, industry: 'electronics', district: '330602' };

test('only the fields of the library go along, in the types of the contract', () => {
  const fields = { headcount: '3', salary_min_yuan: { number: '30', unit: 'wan' as const }, degree: 'master', sought: 'site', post: ' ' };
  const body = draftBody('talent', { ...shared, fields });
  expect(body).toMatchObject({ library: 'talent', headcount: 3, salary_min_yuan: 300_000, degree: 'master' });
  expect(body).not.toHaveProperty('sought');
  expect(body).not.toHaveProperty('post');
});

test('a technology takes its whole targets, and leaves out the unfinished', () => {
  const targets = [{ name: '线宽', comparison: 'at_most', value: '80', unit: 'µm' }, { name: '', comparison: 'at_least' }];
  expect(draftBody('technology', { ...shared, targets }).targets).toEqual([targets[0]]);
  expect(draftBody('talent', { ...shared, targets })).not.toHaveProperty('targets');
});
