import type { ImportColumn, ImportRow, RowProblem } from '@/api/types';

/** A table of the file with its columns. */
export interface FoundTable {
  table: number;
  sheet: string | null;
  columns: ImportColumn[];
}

/** The columns table by table, in the order of the file. */
export function tablesOf(columns: ImportColumn[]): FoundTable[] {
  const tables = new Map<number, FoundTable>();
  for (const column of columns) {
    const found = tables.get(column.table) ?? { table: column.table, sheet: column.sheet ?? null, columns: [] };
    found.columns.push(column);
    tables.set(column.table, found);
  }
  return [...tables.values()];
}

/** What keeps a row from going in: by the field whose column it stands in, and what belongs to none. */
export interface PlacedProblems {
  byField: Record<string, RowProblem[] | undefined>;
  rest: RowProblem[];
}

export function placeProblems(row: ImportRow, columns: ImportColumn[], shown: readonly string[]): PlacedProblems {
  const placed: PlacedProblems = { byField: {}, rest: [] };
  const own = columnsAbove(row, columns);
  for (const problem of row.problems) {
    const field = own.find((column) => column.header === problem.column)?.field;
    if (field && shown.includes(field)) placed.byField[field] = [...(placed.byField[field] ?? []), problem];
    else placed.rest.push(problem);
  }
  return placed;
}

/** What stood in the cell, where the sentence does not say it itself. */
export function stoodThere({ given, detail }: RowProblem): string | undefined {
  return given && !detail.includes(given) ? given : undefined;
}

/** The columns of the table a row stands in: the nearest header above it on its sheet. */
function columnsAbove(row: ImportRow, columns: ImportColumn[]): ImportColumn[] {
  const above = columns.filter((column) => (column.sheet ?? null) === (row.sheet ?? null) && column.header_row < row.row);
  const nearest = Math.max(...above.map((column) => column.header_row));
  return above.filter((column) => column.header_row === nearest);
}
