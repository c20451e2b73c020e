import type { DemandFilters } from '@/api/types';
import { ListExport } from '@/ui/ListExport';
import { useExportDemands } from './queries/export';

export function ExportDemands({ filters }: { filters: DemandFilters }) {
  const fetch = useExportDemands(filters);
  return <ListExport pending={fetch.isPending} error={fetch.error} onExport={fetch.mutate} />;
}
