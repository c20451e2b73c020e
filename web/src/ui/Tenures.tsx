import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

export interface TenureRow {
  from: string;
  until?: string | null;
  who: string;
  reason: string;
  by: string;
}

/** Tenures: from when, until when (exclusive), who, why, by whom. */
export function Tenures({ rows }: { rows: TenureRow[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.tenures}>
      {rows.map((row) => (
        <li key={row.from + row.who}>
          <span className={styles.span}>{t('ui.tenure', { from: row.from, until: row.until ?? t('ui.until_now') })}</span>
          <span>{row.who}</span>
          <span className={styles.hintInline}>{[row.reason, row.by].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
