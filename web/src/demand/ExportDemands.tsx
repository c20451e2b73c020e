import type { DemandFilters } from '@/api/types';
import { ExportMenu } from '@/ui/ExportMenu';
import { useExportDemands } from './queries/export';

export function ExportDemands({ filters }: { filters: DemandFilters }) {
  const fetch = useExportDemands(filters);
  return <ExportMenu pending={fetch.isPending} error={fetch.error} onExport={fetch.mutate} />;
}
