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
        <Pencil />
      </button>
    </>
  );
}

/** antd's pencil as it is drawn, without what its own component does each time: a table has a hundred of them. */
function Pencil() {
  return (
    <svg aria-hidden="true" viewBox="64 64 896 896" width="1em" height="1em" fill="currentColor">
      <path d="M257.7 752c2 0 4-.2 6-.5L431.9 722c2-.4 3.9-1.3 5.3-2.8l423.9-423.9a9.96 9.96 0 000-14.1L694.9 114.9c-1.9-1.9-4.4-2.9-7.1-2.9s-5.2 1-7.1 2.9L256.8 538.8c-1.5 1.5-2.4 3.3-2.8 5.3l-29.5 168.2a33.5 33.5 0 009.4 29.8c6.6 6.4 14.9 9.9 23.8 9.9zm67.4-174.4L687.8 215l73.3 73.3-362.7 362.6-88.9 15.7 15.6-89zM880 836H144c-17.7 0-32 14.3-32 32v36c0 4.4 3.6 8 8 8h784c4.4 0 8-3.6 8-8v-36c0-17.7-14.3-32-32-32z" />
    </svg>
  );
}
