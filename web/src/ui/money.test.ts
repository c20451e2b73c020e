import { expect, test } from 'vitest';
import { fromYuan, money, readTyped, toYuan } from './money';

test.each([
  ['12.6', { number: '12.6', unit: null }],
  ['12.6亿', { number: '12.6', unit: 'yi' }],
  [' 1,200 万元 ', { number: '1200', unit: 'wan' }],
  ['１２．６亿元', { number: '12.6', unit: 'yi' }],
  ['.5', { number: '.5', unit: null }],
  ['', null],
  ['十二亿', null],
  ['-3', null],
])('reads %j', (text, meaning) => {
  expect(readTyped(text)).toEqual(meaning);
});

test.each([
  ['12.6', 'yi', 1_260_000_000],
  ['0.1', 'yi', 10_000_000],
  ['1200', 'wan', 12_000_000],
  ['0.0001', 'wan', 1],
  ['.5', 'wan', 5_000],
  ['0.00001', 'wan', null],
  ['90071993', 'yi', null],
  ['', 'yi', null],
  ['1e3', 'yi', null],
] as const)('%s %s is %s yuan, exactly', (number, unit, yuan) => {
  expect(toYuan(number, unit)).toBe(yuan);
});

test.each([1, 10_000, 12_345_678, 100_000_000, 1_260_000_000])('%d survives being shown and read', (yuan) => {
  for (const unit of ['wan', 'yi'] as const) expect(toYuan(fromYuan(yuan, unit), unit)).toBe(yuan);
});

test.each([
  [3_310_000, '331万元', 'CNY 3.31 m'],
  [99_990_000, '9,999万元', 'CNY 99.99 m'],
  [100_000_000, '1.00亿元', 'CNY 100 m'],
  [1_260_000_000, '12.60亿元', 'CNY 1.26 bn'],
  [5_000, '0.5万元', 'CNY 5,000'],
])('%d yuan is shown as %s', (yuan, zh, en) => {
  expect(money(yuan, 'zh')).toBe(zh);
  expect(money(yuan, 'en')).toBe(en);
});
