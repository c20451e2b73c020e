import type { ProjectFilters } from '@/api/types';
import { ListExport } from '@/ui/ListExport';
import { useExportProjects } from './queries/export';

export function ExportProjects({ filters }: { filters: ProjectFilters }) {
  const fetch = useExportProjects(filters);
  return <ListExport pending={fetch.isPending} error={fetch.error} onExport={fetch.mutate} />;
}
