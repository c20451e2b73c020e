import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Column } from './DataTable';
import { useTranslation } from 'react-i18next';
import { rowNumbers, stepped, type Line } from './lines';
import { useAnchored } from './useAnchored';
import { useFormat } from './useFormat';
import { useVirtualRows } from './useVirtualRows';
import styles from './virtual.module.css';
import { VirtualRow } from './VirtualRow';

/** A column, and how the list is put in order by it where it can be. */
export interface OrderedColumn<T> extends Column<T> {
  /** What stands in the head in place of the title. */
  head?: ReactNode;
  order?: { direction: 'ascending' | 'descending'; active: boolean; onSort: () => void } | undefined;
}

/** How the cells of a table are edited in place. */
export interface Editing<T> {
  /** The columns whose cells can be edited. */
  columns: readonly string[];
  /** Opens a cell; the first that can be edited where none is named. */
  onEdit: (row: T, column?: string) => void;
  /** Told when the focus has left a row. */
  onLeave: (key: string) => void;
}

interface Props<T> {
  label: string;
  columns: OrderedColumn<T>[];
  lines: Line<T>[];
  /** What the lines answer: as long as it is asked, what comes in moves nothing that is read. */
  question?: string;
  /** How many rows there are, read or not. */
  total: number;
  selected?: string | undefined;
  onSelect: (row: T) => void;
  onOpen: (row: T) => void;
  onEnd: () => void;
  editing?: Editing<T>;
}

const headHeight = 40;
const rowHeight = 48;
/** As high as the bar is by which a wide table is moved to the side. */
const scrollBar = 18;

/** A table of thousands of rows: those in sight are drawn; the arrows or j and k walk them, Enter opens, Space looks closer, F2 or e edits. */
export function VirtualTable<T>(props: Props<T>) {
  const { label, columns, lines, total, onSelect, onEnd } = props;
  const { at, noteFocus, walk, justWalked } = useWalk(props);
  const { scroller, virtual } = useVirtualRows<HTMLDivElement>({
    count: lines.length,
    keyOf: (index) => lines[index]?.key ?? String(index),
    sizeOf: (index) => ('row' in (lines[index] ?? {}) ? rowHeight : headHeight),
    kept: at,
    onEnd,
    covered: headHeight,
    lower: headHeight + scrollBar,
  });
  useAnchored({ scroller, virtual, lines, question: props.question });
  useEffect(() => {
    if (!justWalked()) return;
    virtual.scrollToIndex(at, { align: 'auto' });
    scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true });
  });
  const numbers = useMemo(() => rowNumbers(lines), [lines]);
  const width = columns.reduce((sum, column) => sum + (column.width ?? 160), 0);
  const items = virtual.getVirtualItems();
  const rest = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={styles.window}>
      <table aria-label={label} aria-rowcount={total + 1} className={styles.table} style={{ minWidth: width }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <Head columns={columns} />
        <tbody onKeyDown={walk}>
          {items.flatMap(({ index, start }, place) => {
            const line = lines[index];
            const gap = start - (items[place - 1]?.end ?? 0);
            if (line === undefined) return [];
            const shown =
              'row' in line ? (
                <VirtualRow key={line.key} line={line} columns={columns} index={index} number={numbers[index] ?? 0} isStop={index === at} isSelected={line.key === props.selected} editing={props.editing} onFocus={noteFocus} onSelect={onSelect} />
              ) : (
                <Heading key={line.key} columns={columns.length}>
                  {line.heading}
                </Heading>
              );
            return gap > 0 ? [<Space key={`before ${line.key}`} height={gap} columns={columns.length} />, shown] : [shown];
          })}
          {rest > 0 && <Space height={rest} columns={columns.length} />}
        </tbody>
      </table>
      <Unread read={numbers.at(-1) ?? 0} total={total} />
    </div>
  );
}

/** Which row Tab stops at, and how the keys move it. */
function useWalk<T>({ lines, onOpen, onSelect, editing }: Props<T>) {
  const [walked, setWalked] = useState<string | null>(null);
  const moved = useRef<string | null>(null);
  const found = lines.findIndex((line) => line.key === walked);
  const at = found >= 0 ? found : lines.findIndex((line) => 'row' in line);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[at];
    const isRow = event.target instanceof Element && event.target.matches('tr');
    if (!isRow || event.altKey || event.ctrlKey || event.metaKey || line === undefined || !('row' in line)) return;
    const next = lines[stepped(lines, at, event.key)];
    if (next !== undefined) {
      moved.current = next.key;
      setWalked(next.key);
    } else if (event.key === 'Enter') onOpen(line.row);
    else if (event.key === ' ') onSelect(line.row);
    else if (editing && (event.key === 'F2' || event.key === 'e')) editing.onEdit(line.row);
    else return;
    event.preventDefault();
  };
  // What was drawn before the key was pressed may be done with only after it, and is not where the key leads.
  const justWalked = () => {
    if (moved.current === null || moved.current !== lines[at]?.key) return false;
    moved.current = null;
    return true;
  };
  return { at, noteFocus: setWalked, walk, justWalked };
}

function Head<T>({ columns }: { columns: OrderedColumn<T>[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, title, head, align, order }) => (
          <th key={key} scope="col" data-align={align} aria-sort={order?.active ? order.direction : undefined}>
            {order ? (
              <button type="button" onClick={order.onSort}>
                {title} <span aria-hidden="true">{order.active ? (order.direction === 'ascending' ? '↑' : '↓') : '↕'}</span>
              </button>
            ) : (
              (head ?? title)
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Heading({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr className={styles.heading}>
      <th scope="colgroup" colSpan={columns}>
        <div>{children}</div>
      </th>
    </tr>
  );
}

/** Stands for the rows out of sight. */
function Space({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true" className={styles.space}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** On paper: that there are more rows than were read. */
function Unread({ read, total }: { read: number; total: number }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return read < total && <p className={styles.unread}>{t('ui.printed_of', { read: count(read), total: count(total) })}</p>;
}
