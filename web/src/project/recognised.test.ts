import { expect, test } from 'vitest';
import type { FoundField, Recognised } from '@/api/types';
import { inputId, recognisedValues, stretches } from './recognised';

const found = (pointer: string, start: number, end: number): FoundField => ({ pointer, value: '', given: '', start, end, remarks: [] });

const shown = (text: string, fields: FoundField[]) =>
  stretches(text, fields).map((stretch) => [stretch.text, stretch.fields.map((field) => field.pointer)]);

test('the message is cut where something was recognised', () => {
  expect(shown('甲公司在柯桥区', [found('/district', 4, 7), found('/investor/name', 0, 3)])).toEqual([
    ['甲公司', ['/investor/name']],
    ['在', []],
    ['柯桥区', ['/district']],
  ]);
});

test('what was read from one place, or from places over each other, stands there together', () => {
  expect(shown('传感器封测项目', [found('/name', 0, 7), found('/industry', 0, 3)])).toEqual([['传感器封测项目', ['/name', '/industry']]]);
  expect(shown('甲乙丙', [found('/name', 0, 2), found('/summary', 1, 3)])).toEqual([['甲乙丙', ['/name', '/summary']]]);
});

test('places are counted in characters, not in halves of them', () => {
  expect(shown('𠮷利公司', [found('/investor/name', 0, 4)])).toEqual([['𠮷利公司', ['/investor/name']]]);
});

test('what was recognised fills the form, and nothing else is touched', () => {
  const draft = { name: '封测', total_investment_yuan: 32_000_000, contacts: [{ name: '张', phone: '1' }], district: null };
  const values = recognisedValues({ draft: draft as unknown as Recognised['draft'], fields: [] });
  expect(values).toMatchObject({ name: '封测', amount: { number: '3200', unit: 'wan' }, contact: { name: '张', phone: '1' } });
  expect(values).not.toHaveProperty('reported_on');
});

test.each([
  ['/investor/name', 'lead_investor_name'],
  ['/total_investment_yuan', 'lead_amount'],
  ['/contacts/0/phone', 'lead_contact_phone'],
])('%s stands in the input %s', (pointer, id) => {
  expect(inputId(pointer)).toBe(id);
});
