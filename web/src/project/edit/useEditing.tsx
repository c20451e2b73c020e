import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import type { Way } from '@/ui/CellEditor';
import { EditableCell } from '@/ui/EditableCell';
import { heldLines, type Line } from '@/ui/lines';
import { useLater } from '@/ui/useLater';
import type { Editing, OrderedColumn } from '@/ui/VirtualTable';
import type { ProjectItem } from '../project';
import { fieldOf } from './cell';
import { CellEdit } from './CellEdit';

interface Held {
  row: string;
  lines: Line<ProjectItem>[];
}

const steps: Record<Way, number> = { row: 0, next: 1, previous: -1, away: 0 };

/** Longer than a click lasts, so that no line goes away from under it. */
const clicked = 400;

/** Lets the cells of a table of projects be edited in place; as long as one is busy with a row, no line changes its place. */
export function useEditing(now: Line<ProjectItem>[], plain: OrderedColumn<ProjectItem>[]) {
  const { t } = useTranslation();
  const mayEdit = useMay('project_edit');
  const [at, setAt] = useState<{ row: string; column: string } | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  // A cell that is kept because the focus went elsewhere in its row leaves the lines where they are.
  const hasLeft = useRef(false);
  const lines = held ? heldLines(held.lines, now) : now;
  const { later, cancel } = useLater();
  const release = (row: string) => later(clicked, () => setHeld((was) => (was?.row === row ? null : was)));
  const editable = mayEdit ? plain.map(({ key }) => key).filter((key) => fieldOf(key) !== undefined) : [];
  const open = (row: ProjectItem, column = editable[0]) => {
    // One cell at a time: what is typed in another is kept or given up first.
    if (at !== null || column === undefined || !editable.includes(column)) return;
    setAt({ row: row.id, column });
    cancel();
    hasLeft.current = false;
    setHeld({ row: row.id, lines });
  };
  const close = (row: string, column: string, way: Way) => {
    const next = steps[way] === 0 ? undefined : editable[editable.indexOf(column) + steps[way]];
    setAt(next === undefined ? null : { row, column: next });
    if (way === 'away' && hasLeft.current) release(row);
  };
  const columns = plain.map((column): OrderedColumn<ProjectItem> => {
    const field = editable.includes(column.key) ? fieldOf(column.key) : undefined;
    if (field === undefined) return column;
    const label = t('project.edits.edit', { field: column.title });
    return {
      ...column,
      render: (row) =>
        at?.row === row.id && at.column === column.key ? (
          <CellEdit key={column.key} row={row} field={field} onClose={(way) => close(row.id, column.key, way)} />
        ) : (
          <EditableCell label={label} onEdit={() => open(row, column.key)}>
            {column.render(row)}
          </EditableCell>
        ),
    };
  });
  const editing: Editing<ProjectItem> = {
    columns: editable,
    onEdit: open,
    onLeave: (row) => {
      hasLeft.current = true;
      if (at?.row !== row) release(row);
    },
  };
  return { lines, columns, editing };
}
