import { useMutation } from '@tanstack/react-query';
import { client } from '@/api/client';
import { saved, type ExportForm } from '@/api/download';
import type { DemandFilters } from '@/api/types';

/** The demands that filters show, as a file. */
export function useExportDemands(query: DemandFilters) {
  return useMutation({
    mutationFn: (form: ExportForm) =>
      saved(
        form === 'xlsx'
          ? client.GET('/api/v1/demands/export.xlsx', { params: { query }, parseAs: 'blob' })
          : client.GET('/api/v1/demands/export.csv', { params: { query }, parseAs: 'blob' }),
      ),
  });
}
