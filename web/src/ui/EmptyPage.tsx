import type { ReactNode } from 'react';
import styles from './ui.module.css';

interface Props {
  title: string;
  hint?: string;
  children?: ReactNode;
}

/** What belongs here, and the first step. */
export function EmptyPage({ title, hint, children }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </div>
  );
}
