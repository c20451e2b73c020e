import type { FocusEvent, MouseEvent } from 'react';
import { useLater } from './useLater';
import type { Editing, OrderedColumn } from './VirtualTable';
import styles from './virtual.module.css';

interface Props<T> {
  line: { key: string; row: T };
  columns: OrderedColumn<T>[];
  index: number;
  number: number;
  isStop: boolean;
  isSelected: boolean;
  editing: Editing<T> | undefined;
  onFocus: (key: string) => void;
  onSelect: (row: T) => void;
}

/** One row of a long table: a click looks closer, a double click edits the cell that can be edited. */
export function VirtualRow<T>({ line, columns, index, number, isStop, isSelected, editing, onFocus, onSelect }: Props<T>) {
  const isEditable = (key: string) => editing?.columns.includes(key) ?? false;
  const clicks = useClicks(() => onSelect(line.row));
  const leave = (event: FocusEvent<HTMLElement>) => {
    // Another window in front takes nothing away: the focus is there again when this one is.
    if (!event.currentTarget.contains(event.relatedTarget) && document.hasFocus()) editing?.onLeave(line.key);
  };
  return (
    <tr
      data-index={index}
      aria-rowindex={number + 1}
      className={isSelected ? styles.selected : undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(line.key)}
      onBlur={leave}
      onClick={clicks.click}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          data-align={column.align}
          data-editable={isEditable(column.key) || undefined}
          onDoubleClick={() => {
            clicks.forget();
            editing?.onEdit(line.row, column.key);
          }}
        >
          {column.render(line.row)}
        </td>
      ))}
    </tr>
  );
}

/** As long as people take for the second click of a double click. */
const secondClick = 250;

/** A click selects; in a cell that can be edited only when no second click follows, which would find the preview over it. */
function useClicks(onSelect: () => void) {
  const { later, cancel } = useLater();
  const click = ({ target }: MouseEvent<HTMLElement>) => {
    // A link that is followed meanwhile leaves nothing to come after it.
    cancel();
    if (!(target instanceof Element) || target.closest('a,button,label,input')) return;
    if (target.closest('[data-editable]')) later(secondClick, onSelect);
    else onSelect();
  };
  return { click, forget: cancel };
}
