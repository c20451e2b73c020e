import { expect, test } from 'vitest';
import { cellValues, correctedBody } from './cells';

const body = {
  name: '传感器封测',
  investor: { name: '越微传感', country: 'CN' },
  total_investment_yuan: 1_260_000_000,
  contacts: [{ name: '李明', phone: '13800000000' }],
  summary: '封装测试',
};

test('the body of a row becomes what stands in the form', () => {
  expect(cellValues('leads', body)).toMatchObject({
    name: '传感器封测',
    investor: '越微传感',
    uscc: undefined,
    total: { number: '12.6', unit: 'yi' },
    phone: '13800000000',
  });
});

test('what nobody touched comes back as it was', () => {
  expect(correctedBody('leads', body, cellValues('leads', body))).toEqual(body);
});

test('what was corrected takes its place, and what was emptied is left out', () => {
  const typed = { ...cellValues('leads', body), total: { number: '3200', unit: 'wan' as const }, contact: ' ', phone: '', district: '330602' };
  const corrected = correctedBody('leads', body, typed);
  expect(corrected).toMatchObject({ total_investment_yuan: 32_000_000, district: '330602', investor: { country: 'CN' } });
  expect(corrected).not.toHaveProperty('contacts');
});

test('a row that came without a body gets one', () => {
  const corrected = correctedBody('leads', null, { name: '新项目', phone: '0575-85000000' });
  expect(corrected).toEqual({ name: '新项目', contacts: [{ phone: '0575-85000000' }] });
});
