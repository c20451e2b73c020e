import type { ProjectFilters } from '@/api/types';
import { ListExport } from '@/ui/ListExport';
import type { ColumnKey } from './filters';
import { fileColumns, useExportProjects } from './queries/export';

interface Props {
  filters: ProjectFilters;
  /** The columns on the screen; without them the file can be imported again. */
  columns?: ColumnKey[] | undefined;
}

export function ExportProjects({ filters, columns }: Props) {
  const fetch = useExportProjects({ ...filters, ...(columns && { columns: fileColumns(columns) }) });
  return <ListExport pending={fetch.isPending} error={fetch.error} onExport={fetch.mutate} />;
}
