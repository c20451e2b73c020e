import { useTranslation } from 'react-i18next';
import { VirtualTable } from '@/ui/VirtualTable';
import type { Line } from '@/ui/lines';
import type { ProjectSearch } from '../filters';
import type { ProjectItem } from '../project';
import { useColumns } from './useColumns';

interface Props {
  search: ProjectSearch;
  lines: Line<ProjectItem>[];
  total: number;
  onChange: (next: Partial<ProjectSearch>) => void;
  onOpen: (id: string) => void;
  onEnd: () => void;
}

/** The projects as a table of the chosen columns. */
export function ProjectTable({ search, lines, total, onChange, onOpen, onEnd }: Props) {
  const { t } = useTranslation();
  const columns = useColumns(search, (sort) => onChange({ sort }));
  return (
    <VirtualTable
      label={t('project.title')}
      columns={columns}
      lines={lines}
      total={total}
      selected={search.preview}
      onSelect={(row) => onChange({ preview: row.id })}
      onOpen={(row) => onOpen(row.id)}
      onEnd={onEnd}
    />
  );
}
