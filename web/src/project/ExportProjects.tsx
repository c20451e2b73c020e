import type { ProjectFilters } from '@/api/types';
import { ExportMenu } from '@/ui/ExportMenu';
import { useExportProjects } from './queries/export';

export function ExportProjects({ filters }: { filters: ProjectFilters }) {
  const fetch = useExportProjects(filters);
  return <ExportMenu pending={fetch.isPending} error={fetch.error} onExport={fetch.mutate} />;
}
