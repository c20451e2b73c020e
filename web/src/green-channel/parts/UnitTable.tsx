import { useTranslation } from 'react-i18next';
import type { UnitRecord } from '@/api/types';
import { FigureTable } from '@/ui/FigureTable';
import { useFormat } from '@/ui/useFormat';
import { useRate } from '@/ui/useRate';

/** One line a unit; every rate with its numerator and denominator. */
export function UnitTable({ rows }: { rows: UnitRecord[] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const rate = useRate();
  const columns: [string, (row: UnitRecord) => string][] = [
    [t('green_channel.column.finished'), (row) => count(row.finished)],
    [t('green_channel.column.on_time'), (row) => rate({ numerator: row.on_time, denominator: row.finished })],
    [t('green_channel.column.at_first_go'), (row) => rate({ numerator: row.at_first_go, denominator: row.finished })],
    [t('green_channel.column.days'), (row) => t('green_channel.days_of', { used: row.days, limit: row.promised_days })],
    [t('green_channel.column.stops'), (row) => count(row.stops)],
    [t('green_channel.column.in_hand'), (row) => count(row.in_hand)],
    [t('green_channel.column.overdue'), (row) => count(row.overdue)],
  ];
  return (
    <FigureTable
      label={t('green_channel.units')}
      region={t('green_channel.unit_table')}
      head={t('green_channel.unit')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unit_id ?? row.unit_name}
      rowHead={(row) => row.unit_name}
    />
  );
}
