import { EditOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './cell.module.css';

interface Props {
  /** What the button does, in words. */
  label: string;
  onEdit: () => void;
  children: ReactNode;
}

/** What stands in a cell that can be edited, and a button for those who do not use the keys. */
export function EditableCell({ label, onEdit, children }: Props) {
  return (
    <>
      {children}
      <button type="button" tabIndex={-1} className={styles.pencil} aria-label={label} title={label} onClick={onEdit}>
        <EditOutlined aria-hidden />
      </button>
    </>
  );
}
