import type { ImportRow } from '@/api/types';

/** Where a row stands, as the file shows it: its sheet, where it has one, and its number. */
export function placeOf({ sheet, row }: Pick<ImportRow, 'sheet' | 'row'>): string {
  return sheet ? `${sheet}!${row}` : String(row);
}
