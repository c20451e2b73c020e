import { expect, test } from 'vitest';
import type { NextStage } from '@/api/types';
import { askedEvidence, evidenceBody, fieldsOf, neededFields } from './evidence';

const evidence = (code: string, alternatives: string[] = []) => ({ kind: 'evidence', code, name: code, carries: [], alternatives });
const owed = (code: string) => ({ kind: 'evidence', code, detail: '应由周某补齐', owed_by: { name: '周某' }, since: '2026-11-01' });

const next: NextStage = {
  to: 'land_secured',
  requires: [
    evidence('land_contract', ['lease']),
    evidence('filing'),
    { kind: 'leader', code: 'leader', name: '负责领导', carries: [], alternatives: [] },
  ],
  missing: [owed('land_contract')],
};

test('what a stage asks for, what counts as well, what is there, and who owes it', () => {
  expect(askedEvidence(next)).toMatchObject([
    { code: 'land_contract', kinds: ['land_contract', 'lease'], held: false, owed: '应由周某补齐' },
    { code: 'filing', held: true },
  ]);
});

test.each([
  [['number', 'on', 'amount_yuan'], ['number', 'on', 'amount_yuan']],
  [['number|title'], ['number', 'title']],
  [['amount_yuan', 'on'], ['on', 'amount_yuan']],
])('%j shows the fields %j', (carries, fields) => {
  expect(fieldsOf(carries)).toEqual(fields);
});

test('of two that stand for each other one is enough', () => {
  expect(neededFields(['number|title'], {})).toEqual(['number', 'title']);
  expect(neededFields(['number|title'], { title: '合同' })).toEqual(['title']);
  expect(neededFields(['number', 'on'], { number: '1' })).toEqual(['number', 'on']);
});

test('what is held is not sent again, blanks are left out, amounts are in yuan', () => {
  const pieces = { land_contract: { kind: 'lease', number: ' 租-1 ', title: ' ', amount: { number: '1.5', unit: 'yi' as const } } };
  expect(evidenceBody(askedEvidence(next), pieces)).toEqual([
    { kind: 'lease', number: '租-1', title: undefined, on: undefined, amount_yuan: 150_000_000, attachment_id: undefined },
  ]);
});
