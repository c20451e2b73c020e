import { expect, test } from 'vitest';
import type { ImportColumn, ImportRow } from '@/api/types';
import { placeProblems, tablesOf } from './columns';

const column = (table: number, header_row: number, header: string, field: string | null): ImportColumn => ({
  table,
  sheet: '汇总',
  header_row,
  at: 0,
  letter: 'A',
  header,
  field,
  score: 90,
  samples: [],
  remembered: false,
});

const columns = [column(0, 2, '总投资', 'total'), column(0, 2, '备注', null), column(1, 20, '总投资', 'foreign')];

const row = (number: number, ...headers: (string | null)[]): ImportRow => ({
  sheet: '汇总',
  row: number,
  state: 'problem',
  role: 'record',
  given: [],
  values: {},
  remarks: [],
  problems: headers.map((header) => ({ column: header, code: 'format', detail: '不是金额', given: '若干' })),
  candidates: [],
});

test('the columns are told apart by their table', () => {
  expect(tablesOf(columns).map((table) => table.columns.length)).toEqual([2, 1]);
});

test('a problem stands in the field of its column, under the nearest header above', () => {
  const shown = ['total', 'foreign'];
  expect(placeProblems(row(5, '总投资'), columns, shown).byField.total).toHaveLength(1);
  expect(placeProblems(row(25, '总投资'), columns, shown).byField).toHaveProperty('foreign');
});

test('a problem of no column, of one that is left out or of a field not shown stands beside the row', () => {
  expect(placeProblems(row(5, null, '备注', '总投资'), columns, ['name']).rest).toHaveLength(3);
});
