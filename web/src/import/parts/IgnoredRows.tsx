import { useTranslation } from 'react-i18next';
import type { ImportRow } from '@/api/types';
import styles from '../import.module.css';
import { roleOf } from '../importState';
import { placeOf } from '../rowPlace';

/** Rows that are no records, as the file shows them, each with what it is taken for. */
export function IgnoredRows({ rows }: { rows: ImportRow[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.ignored} aria-label={t('import.row_states.ignored')}>
      {rows.map((row) => (
        <li key={placeOf(row)}>
          <span className={styles.quiet}>
            {placeOf(row)} {t(`import.roles.${roleOf(row.role)}`)}
          </span>{' '}
          {row.given.filter(Boolean).join(' · ')}
        </li>
      ))}
    </ul>
  );
}
