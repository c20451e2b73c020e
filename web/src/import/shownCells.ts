import type { Import, ImportRow } from '@/api/types';
import { cells, valueAt, type Cell } from './cells';
import { placeProblems } from './columns';
import { kindOf } from './importState';

/** The values worth a column: those that some row has, or should have. */
export function shownCells(file: Pick<Import, 'kind' | 'columns'>, rows: ImportRow[]): Cell[] {
  const all = cells[kindOf(file.kind)];
  const fields = all.map((cell) => cell.field);
  const wrong = rows.flatMap((row) => Object.keys(placeProblems(row, file.columns, fields).byField));
  return all.filter((cell) => wrong.includes(cell.field) || rows.some((row) => valueAt(row.values, cell.path) !== undefined));
}
