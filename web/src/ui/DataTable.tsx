import { Table, type TableColumnsType } from 'antd';
import type { KeyboardEvent } from 'react';
import { topBar } from './tokens';
import styles from './ui.module.css';

export interface Column<T> {
  key: string;
  title: string;
  width?: number;
  align?: 'left' | 'right';
  fixed?: boolean;
  render: (row: T) => React.ReactNode;
}

interface Props<T> {
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  selected?: string | undefined;
  onSelect: (row: T) => void;
  onOpen: (row: T) => void;
}

/** A dense table: a click looks closer, Enter opens, the arrows or j and k go up and down. */
export function DataTable<T extends object>({ label, columns, rows, rowKey, selected, onSelect, onOpen }: Props<T>) {
  const shown: TableColumnsType<T> = columns.map((column) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.align ?? 'left',
    fixed: column.fixed ? 'start' : undefined,
    render: (_, row) => column.render(row),
  }));
  const width = columns.reduce((sum, column) => sum + (column.width ?? 160), 0);
  return (
    <Table<T>
      aria-label={label}
      className={styles.table}
      size="medium"
      columns={shown}
      dataSource={rows}
      rowKey={rowKey}
      pagination={false}
      sticky={{ offsetHeader: topBar }}
      tableLayout="fixed"
      scroll={{ x: width }}
      rowClassName={(row) => (rowKey(row) === selected ? (styles.selected ?? '') : '')}
      onRow={(row) => ({
        tabIndex: 0,
        onClick: (event) => {
          if (!(event.target instanceof Element && event.target.closest('a,button'))) onSelect(row);
        },
        onKeyDown: (event) => walk(event, () => onOpen(row), () => onSelect(row)),
      })}
    />
  );
}

function walk(event: KeyboardEvent<HTMLElement>, open: () => void, select: () => void): void {
  if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
  const row = event.currentTarget;
  if (event.key === 'Enter') open();
  else if (event.key === ' ') select();
  else if (event.key === 'ArrowDown' || event.key === 'j') focusRow(row.nextElementSibling);
  else if (event.key === 'ArrowUp' || event.key === 'k') focusRow(row.previousElementSibling);
  else return;
  event.preventDefault();
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement && row.tabIndex === 0) row.focus();
}
