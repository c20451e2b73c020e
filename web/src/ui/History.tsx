import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

export interface Happening {
  key: string;
  on: string;
  what: string;
  by: string;
  /** What was said, and what else changed with it. */
  said: (string | null | undefined)[];
}

/** What happened to a record, oldest first. */
export function History({ rows }: { rows: Happening[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <ol className={styles.history} aria-label={t('ui.history')}>
      {rows.map((row) => (
        <li key={row.key}>
          <time dateTime={row.on}>{row.on}</time>
          <div>
            <p>
              <strong>{row.what}</strong> <span className={styles.hintInline}>{row.by}</span>
            </p>
            {row.said.filter(Boolean).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
