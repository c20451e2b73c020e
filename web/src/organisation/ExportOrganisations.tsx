import type { OrganisationFilters } from '@/api/types';
import { ListExport } from '@/ui/ListExport';
import { useExportOrganisations } from './queries/export';

export function ExportOrganisations({ filters }: { filters: OrganisationFilters }) {
  const fetch = useExportOrganisations(filters);
  return <ListExport pending={fetch.isPending} error={fetch.error} onExport={fetch.mutate} />;
}
