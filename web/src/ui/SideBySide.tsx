import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

export interface SideRow {
  key: string;
  label: string;
  first: ReactNode;
  second: ReactNode;
  differs: boolean;
}

interface Props {
  first: ReactNode;
  second: ReactNode;
  rows: SideRow[];
}

/** Two records, field by field; what differs says so in words too, not by its colour alone. */
export function SideBySide({ first, second, rows }: Props) {
  const { t } = useTranslation();
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <th scope="col">{t('ui.stale.field')}</th>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => row.first || row.second)
          .map((row) => (
            <tr key={row.key} data-differs={row.differs}>
              <th scope="row">
                {row.label} {row.differs && <span className={styles.mark}>{t('ui.differs')}</span>}
              </th>
              <td>{row.first || t('ui.none')}</td>
              <td>{row.second || t('ui.none')}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
