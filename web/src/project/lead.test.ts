import { expect, test } from 'vitest';
import { leadBody, questionBody } from './lead';

const whole = {
  name: ' 智能传感器封测 ',
  investor: { name: '浙江越微传感科技有限公司', uscc: '' },
  industry: 'electronics',
  district: '330602',
  amount: { number: '12.6', unit: 'yi' as const },
  contact: { name: '周某' },
  reported_on: '2026-11-24',
};

test('a whole form becomes the body of the contract', () => {
  expect(leadBody(whole)).toEqual({
    name: '智能传感器封测',
    investor: { name: '浙江越微传感科技有限公司', uscc: undefined },
    industry: 'electronics',
    sub_industry: undefined,
    district: '330602',
    total_investment_yuan: 1_260_000_000,
    summary: undefined,
    contacts: [{ name: '周某', phone: '' }],
    reported_on: '2026-11-24',
  });
});

test.each(['name', 'investor', 'industry', 'district', 'amount'])('without %s there is nothing to send', (field) => {
  expect(leadBody({ ...whole, [field]: undefined })).toBeNull();
});

test('look-alikes are asked for as soon as there is a name', () => {
  expect(questionBody({})).toBeNull();
  expect(questionBody({ name: '越微' })).toMatchObject({ name: '越微', investor: { name: '越微' } });
});
