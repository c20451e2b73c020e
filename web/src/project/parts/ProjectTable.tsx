import { useTranslation } from 'react-i18next';
import { useChoosing } from '../bulk/useChoosing';
import type { Chosen } from '../bulk/useChosen';
import { useMayBulk } from '../bulk/useMayBulk';
import { useEditing } from '../edit/useEditing';
import { VirtualTable } from '@/ui/VirtualTable';
import type { Line } from '@/ui/lines';
import { toQuery, type ProjectSearch } from '../filters';
import type { ProjectItem } from '../project';
import { useColumns } from './useColumns';

interface Props {
  search: ProjectSearch;
  lines: Line<ProjectItem>[];
  total: number;
  onChange: (next: Partial<ProjectSearch>) => void;
  onOpen: (id: string) => void;
  onEnd: () => void;
  chosen: Chosen;
}

/** The projects as a table of the chosen columns, whose cells are edited in place. */
export function ProjectTable({ search, lines: now, total, onChange, onOpen, onEnd, chosen }: Props) {
  const { t } = useTranslation();
  const { lines, columns: plain, editing } = useEditing(now, useColumns(search, (sort) => onChange({ sort })));
  const choosing = useChoosing(
    chosen,
    lines.flatMap((line) => ('row' in line ? [line.row] : [])),
  );
  const mayChoose = useMayBulk();
  const columns = plain.map((column, index) => (mayChoose && index === 0 ? choosing(column) : column));
  return (
    <VirtualTable
      label={t('project.title')}
      columns={columns}
      lines={lines}
      question={JSON.stringify([toQuery(search), search.group])}
      total={total}
      selected={search.preview}
      onSelect={(row) => onChange({ preview: row.id })}
      onOpen={(row) => onOpen(row.id)}
      onEnd={onEnd}
      editing={editing}
    />
  );
}
