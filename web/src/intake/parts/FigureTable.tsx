import { useTranslation } from 'react-i18next';
import type { UnitFigures } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import styles from '../intake.module.css';
import { useRate } from '../useRate';

/** One line a unit; every rate with its numerator and denominator. */
export function FigureTable({ rows }: { rows: UnitFigures[] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const rate = useRate();
  const columns: [string, (row: UnitFigures) => string][] = [
    [t('intake.column.logged'), (row) => count(row.logged)],
    [t('intake.column.in_time'), (row) => count(row.answered_in_time)],
    [t('intake.column.late'), (row) => count(row.answered_late)],
    [t('intake.column.unanswered'), (row) => count(row.unanswered)],
    [t('intake.column.ended'), (row) => count(row.ended_unanswered)],
    [t('intake.column.median'), (row) => (typeof row.median_working_days === 'number' ? t('intake.working_days', { number: row.median_working_days }) : t('ui.none'))],
    [t('intake.column.answered_rate'), (row) => rate(row.answered_in_time_rate)],
    [t('intake.column.judged_rate'), (row) => rate(row.judged_in_time_rate)],
    [t('intake.column.told_rate'), (row) => rate(row.told_in_time_rate)],
  ];
  return (
    <div className={styles.scroll} role="region" aria-label={t('intake.table')} tabIndex={0}>
      <table aria-label={t('intake.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('intake.column.unit')}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit_id}>
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
