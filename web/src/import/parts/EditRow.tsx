import { Button, Form } from 'antd';
import { useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import, ImportRow } from '@/api/types';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { cells, cellValues, correctedBody, type CellValues } from '../cells';
import { placeProblems } from '../columns';
import styles from '../import.module.css';
import { kindOf } from '../importState';
import { useChangeImport } from '../queries/change';
import { placeOf } from '../rowPlace';
import { CellField } from './CellField';

interface Props {
  import: Import;
  row: ImportRow;
  label: (field: string) => string;
  /** Over how many columns it stretches. */
  span: number;
  onClose: () => void;
}

/** A row being corrected where it stands; it is judged anew when it is kept. */
export function EditRow({ import: file, row, label, span, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<CellValues>();
  const change = useChangeImport(file.id);
  const kind = kindOf(file.kind);
  const problems = placeProblems(row, file.columns, cells[kind].map((cell) => cell.field));
  const wrong = cells[kind].find((cell) => problems.byField[cell.field])?.field ?? cells[kind][0]?.field;
  useEffect(() => form.focusField(wrong ?? ''), [form, wrong]);
  const keep = (typed: CellValues) =>
    change.mutate(
      { rows: [{ sheet: row.sheet, row: row.row, values: correctedBody(kind, row.values, typed) }] },
      { onSuccess: onClose },
    );
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    submitOnModEnter(() => form.submit())(event);
  };
  return (
    <tr>
      <td colSpan={span}>
        <Form<CellValues>
          name={`row-${row.row}`}
          aria-label={t('import.edit_row', { row: placeOf(row) })}
          form={form}
          layout="vertical"
          initialValues={cellValues(kind, row.values)}
          onFinish={keep}
          onKeyDown={leave}
        >
          <div className={styles.fields}>
            {cells[kind].map((cell) => (
              <CellField key={cell.field} cell={cell} label={label(cell.field)} problems={problems.byField[cell.field] ?? []} />
            ))}
          </div>
          {problems.rest.map((problem) => (
            <p key={problem.code + problem.detail} className={styles.wrong}>
              {problem.detail}
            </p>
          ))}
          {change.error && <ProblemNotice error={change.error} />}
          <div className={styles.deeds}>
            <Button htmlType="submit" loading={change.isPending}>
              {t('project.save')}
            </Button>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
          </div>
        </Form>
      </td>
    </tr>
  );
}
