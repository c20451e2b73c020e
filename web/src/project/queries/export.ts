import { useMutation } from '@tanstack/react-query';
import { client } from '@/api/client';
import { saved, type ExportForm } from '@/api/download';
import type { ProjectFilters } from '@/api/types';
import type { ColumnKey } from '../filters';

/** What the columns of the table are called in a file. */
const inFile: Record<ColumnKey, string> = {
  code: 'code',
  industry: 'industry',
  sub_industry: 'sub_industry',
  district: 'district',
  stage: 'stage',
  amount: 'total_investment_yuan',
  light: 'light',
  status: 'status',
  leader: 'leader',
  liaison: 'liaison',
  next: 'next_step',
  contact: 'last_contact_on',
  reported: 'reported_on',
  updated: 'updated_at',
};

/** The columns of the table as a file holds them; the name stands over the investor there. */
export function fileColumns(shown: ColumnKey[]): string[] {
  return ['name', 'investor', ...shown.map((key) => inFile[key])];
}

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
