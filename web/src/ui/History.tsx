import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

export interface Happening {
  key: string;
  on: string;
  what: string;
  by: string;
  /** What was said, and what else changed with it. */
  said: ReactNode[];
}

interface Props {
  /** Another name than the list's own. */
  label?: string;
  rows: Happening[];
}

/** What happened to a record, in the order of the rows. */
export function History({ label, rows }: Props) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <ol className={styles.history} aria-label={label ?? t('ui.history')}>
      {rows.map((row) => (
        <li key={row.key}>
          <time dateTime={row.on}>{row.on}</time>
          <div>
            <p>
              <strong>{row.what}</strong> <span className={styles.hintInline}>{row.by}</span>
            </p>
            {row.said.filter(Boolean).map((said, at) => (
              <p key={at}>{said}</p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
