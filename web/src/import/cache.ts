import type { QueryClient } from '@tanstack/react-query';
import { importKey } from './queries/import';
import { rowsKey } from './queries/rows';

/** The import and its rows are read again where they are on screen. */
export async function refreshImport(queries: QueryClient, id: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['get', '/api/v1/imports'] });
  await Promise.all([
    queries.invalidateQueries({ queryKey: importKey(id) }),
    queries.invalidateQueries({ queryKey: rowsKey(id) }),
  ]);
}
