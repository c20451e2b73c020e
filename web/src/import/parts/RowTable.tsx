import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import, ImportRow } from '@/api/types';
import styles from '../import.module.css';
import type { RowState } from '../importState';
import { placeOf } from '../rowPlace';
import { shownCells } from '../shownCells';
import { EditRow } from './EditRow';
import { ReadRow } from './ReadRow';
import { TakeDialog } from './TakeDialog';

interface Props {
  import: Import;
  state: RowState;
  rows: ImportRow[];
}

/** The rows with their values; what is wrong stands in its cell and is corrected in place. */
export function RowTable({ import: file, state, rows }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<{ place: string; open: boolean } | null>(null);
  const [taking, setTaking] = useState<ImportRow | null>(null);
  const shown = shownCells(file, rows);
  const label = (field: string) => file.fields.find((known) => known.code === field)?.name ?? field;
  return (
    <div className={styles.scroll} role="region" aria-label={t('import.rows')} tabIndex={0}>
      <table className={styles.rows} aria-label={t(`import.row_states.${state}`)}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            {shown.map((cell) => (
              <th key={cell.field} scope="col">
                {label(cell.field)}
              </th>
            ))}
            <th scope="col">{t('import.says')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            editing?.open && editing.place === placeOf(row) ? (
              <EditRow
                key={placeOf(row)}
                import={file}
                row={row}
                label={label}
                span={shown.length + 2}
                onClose={() => setEditing({ place: placeOf(row), open: false })}
              />
            ) : (
              <ReadRow
                key={placeOf(row)}
                import={file}
                row={row}
                shown={shown}
                label={label}
                wasEdited={editing?.place === placeOf(row)}
                onEdit={() => setEditing({ place: placeOf(row), open: true })}
                onTake={() => setTaking(row)}
              />
            ),
          )}
        </tbody>
      </table>
      {taking && <TakeDialog import={file} row={taking} onClose={() => setTaking(null)} />}
    </div>
  );
}
