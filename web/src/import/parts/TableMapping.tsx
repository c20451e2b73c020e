import { useTranslation } from 'react-i18next';
import type { Import, ImportColumn } from '@/api/types';
import { Choose } from '@/ui/Choose';
import type { FoundTable } from '../columns';
import styles from '../import.module.css';

interface Props {
  table: FoundTable;
  fields: Import['fields'];
  pending: boolean;
  onChange: (at: number, field: string | null) => void;
}

/** A row of choices above a few rows of the table as it came. */
export function TableMapping({ table, fields, pending, onChange }: Props) {
  const { t } = useTranslation();
  const label = table.sheet ?? t('import.table', { number: table.table + 1 });
  const depth = Math.max(0, ...table.columns.map((column) => column.samples.length));
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.columns}>
        <caption>{label}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.at} scope="col">
                <span className={styles.quiet}>{column.letter}</span> {column.header}
              </th>
            ))}
          </tr>
          <tr>
            {table.columns.map((column) => (
              <td key={column.at}>
                <ColumnChoice column={column} fields={fields} pending={pending} onChange={(field) => onChange(column.at, field)} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: depth }, (_, row) => (
            <tr key={row}>
              {table.columns.map((column) => (
                <td key={column.at} title={column.samples[row]}>
                  {column.samples[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceProps {
  column: ImportColumn;
  fields: Import['fields'];
  pending: boolean;
  onChange: (field: string | null) => void;
}

/** The value of the choice that leaves a column out. */
const none = '-';

function ColumnChoice({ column, fields, pending, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const options = [{ value: none, label: t('import.left_out') }, ...fields.map(({ code, name }) => ({ value: code, label: name }))];
  return (
    <>
      <Choose
        label={t('import.column_means', { letter: column.letter, header: column.header })}
        style={{ width: '100%' }}
        disabled={pending}
        value={column.field ?? none}
        options={options}
        onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      />
      <span className={styles.quiet}>
        {column.remembered ? t('import.remembered') : column.field && t('import.score', { score: Math.round(column.score * 100) })}
        {column.unit && ` · ${column.unit}`}
      </span>
    </>
  );
}
