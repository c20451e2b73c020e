import { useMutation } from '@tanstack/react-query';
import { client } from '@/api/client';
import { saved, type ExportForm } from '@/api/download';
import type { OrganisationFilters } from '@/api/types';

/** The organisations that filters show, as a file. */
export function useExportOrganisations(query: OrganisationFilters) {
  return useMutation({
    mutationFn: (form: ExportForm) =>
      saved(
        form === 'xlsx'
          ? client.GET('/api/v1/organisations/export.xlsx', { params: { query }, parseAs: 'blob' })
          : client.GET('/api/v1/organisations/export.csv', { params: { query }, parseAs: 'blob' }),
      ),
  });
}
