import { useTranslation } from 'react-i18next';
import type { UnitFigures } from '@/api/types';
import { FigureTable } from '@/ui/FigureTable';
import { useFormat } from '@/ui/useFormat';
import { useRate } from '@/ui/useRate';

/** One line a unit; every rate with its numerator and denominator. */
export function UnitTable({ rows }: { rows: UnitFigures[] }) {
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
    <FigureTable
      label={t('intake.figures')}
      region={t('intake.table')}
      head={t('intake.column.unit')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unit_id}
      rowHead={(row) => row.unit_name}
    />
  );
}
