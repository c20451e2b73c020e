import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { ImportCorrection } from '@/api/types';
import { refreshImport } from '../cache';

/** What columns are said to mean, or rows to hold: the body that creating the record would take. */
export interface ImportChange {
  columns?: ImportCorrection['columns'];
  rows?: { sheet?: string | null; row: number; values?: object; reason?: string }[];
}

const headers = { 'Content-Type': 'application/merge-patch+json' };

/** Corrects what columns mean or what rows hold; rows are judged anew. */
export function useChangeImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ImportChange) =>
      taken(client.PATCH('/api/v1/imports/{id}', { params: { path: { id } }, headers, body: change as ImportCorrection })),
    onSuccess: () => refreshImport(queries, id),
  });
}
