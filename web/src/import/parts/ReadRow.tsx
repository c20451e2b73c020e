import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Import, ImportRow, RowProblem } from '@/api/types';
import { RecordLink } from '@/ui/RecordLink';
import type { Cell } from '../cells';
import { placeProblems, stoodThere } from '../columns';
import styles from '../import.module.css';
import { kindOf, recordTypes } from '../importState';
import { placeOf } from '../rowPlace';
import { useShown } from '../useShown';
import { Candidates } from './Candidates';

interface Props {
  import: Import;
  row: ImportRow;
  shown: Cell[];
  label: (field: string) => string;
  /** It was being corrected just now, and takes the focus back. */
  wasEdited: boolean;
  onEdit: () => void;
  onTake: () => void;
}

/** A row as it was understood: each value with what is wrong with it, and what else there is to say. */
export function ReadRow({ import: file, row, shown, label, wasEdited, onEdit, onTake }: Props) {
  const { t } = useTranslation();
  const read = useShown();
  const kind = kindOf(file.kind);
  const problems = placeProblems(row, file.columns, shown.map((cell) => cell.field));
  const rest = row.candidates.length > 0 ? [] : problems.rest;
  const isOpen = file.state === 'ready';
  return (
    <tr>
      <th scope="row">
        {row.record_id ? (
          <RecordLink type={recordTypes[kind]} id={row.record_id}>
            {placeOf(row)}
          </RecordLink>
        ) : (
          placeOf(row)
        )}
      </th>
      {shown.map((cell) => (
        <td key={cell.field} data-label={label(cell.field)} data-input={cell.input}>
          {read(cell, row.values)}
          <Wrong problems={problems.byField[cell.field] ?? []} />
        </td>
      ))}
      <td data-label={t('import.says')}>
        <Wrong problems={rest} />
        {row.remarks.map((remark) => (
          <p key={remark} className={styles.quiet}>
            {remark}
          </p>
        ))}
        <Candidates kind={kind} candidates={row.candidates} />
        {isOpen && (
          <div className={styles.deeds}>
            <Button size="small" autoFocus={wasEdited} aria-label={t('import.edit_row', { row: placeOf(row) })} onClick={onEdit}>
              {t('import.edit')}
            </Button>
            {row.state === 'duplicate' && (
              <Button size="small" aria-label={t('import.take_row', { row: placeOf(row) })} onClick={onTake}>
                {t('import.take')}
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

/** What is wrong, and what stood in the cell. */
function Wrong({ problems }: { problems: RowProblem[] }) {
  const { t } = useTranslation();
  return problems.map((problem) => {
    const given = stoodThere(problem);
    return (
      <p key={problem.code + problem.detail} className={styles.wrong}>
        {problem.detail} {given && <span className={styles.quiet}>{t('import.given', { given })}</span>}
      </p>
    );
  });
}
