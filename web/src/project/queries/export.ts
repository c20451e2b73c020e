import { useMutation } from '@tanstack/react-query';
import { client } from '@/api/client';
import { saved, type ExportForm } from '@/api/download';
import type { ProjectFilters } from '@/api/types';

/** The projects that filters show, in their order, as a file. */
export function useExportProjects(query: ProjectFilters) {
  return useMutation({
    mutationFn: (form: ExportForm) =>
      saved(
        form === 'xlsx'
          ? client.GET('/api/v1/projects/export.xlsx', { params: { query }, parseAs: 'blob' })
          : client.GET('/api/v1/projects/export.csv', { params: { query }, parseAs: 'blob' }),
      ),
  });
}
