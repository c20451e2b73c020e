import { useTranslation } from 'react-i18next';
import type { UnitRecord } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import styles from '../greenChannel.module.css';
import { useRate } from '../useRate';

/** One line a unit; every rate with its numerator and denominator. */
export function UnitTable({ rows }: { rows: UnitRecord[] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const rate = useRate();
  const columns: [string, (row: UnitRecord) => string][] = [
    [t('green_channel.column.finished'), (row) => count(row.finished)],
    [t('green_channel.column.on_time'), (row) => rate(row.on_time, row.finished)],
    [t('green_channel.column.at_first_go'), (row) => rate(row.at_first_go, row.finished)],
    [t('green_channel.column.days'), (row) => t('green_channel.days_of', { used: row.days, limit: row.promised_days })],
    [t('green_channel.column.stops'), (row) => count(row.stops)],
    [t('green_channel.column.in_hand'), (row) => count(row.in_hand)],
    [t('green_channel.column.overdue'), (row) => count(row.overdue)],
  ];
  return (
    <div className={styles.numbers} role="region" aria-label={t('green_channel.unit_table')} tabIndex={0}>
      <table aria-label={t('green_channel.units')}>
        <thead>
          <tr>
            <th scope="col">{t('green_channel.unit')}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit_id ?? row.unit_name}>
              <th scope="row">{row.unit_name}</th>
              {columns.map(([title, read]) => (
                <td key={title}>{read(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
