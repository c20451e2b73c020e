import type { OrganisationFilters } from '@/api/types';
import { ExportMenu } from '@/ui/ExportMenu';
import { useExportOrganisations } from './queries/export';

export function ExportOrganisations({ filters }: { filters: OrganisationFilters }) {
  const fetch = useExportOrganisations(filters);
  return <ExportMenu pending={fetch.isPending} error={fetch.error} onExport={fetch.mutate} />;
}
