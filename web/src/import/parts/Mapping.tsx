import { useTranslation } from 'react-i18next';
import type { Import } from '@/api/types';
import { Light } from '@/ui/Light';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { tablesOf } from '../columns';
import styles from '../import.module.css';
import { useChangeImport } from '../queries/change';
import { TableMapping } from './TableMapping';

/** What each column means; corrected here, it is remembered for the next file. */
export function Mapping({ import: file }: { import: Import }) {
  const { t } = useTranslation();
  const change = useChangeImport(file.id);
  const tables = tablesOf(file.columns);
  const lacking = file.fields.filter((field) => field.required && !file.columns.some((column) => column.field === field.code));
  return (
    <section className={styles.mapping} aria-label={t('import.mapping')}>
      <h2>{t('import.mapping')}</h2>
      {lacking.length > 0 && (
        <p>
          <Light state="warn" word={t('import.lacking', { fields: lacking.map((field) => field.name).join(t('ui.separator')) })} />
        </p>
      )}
      {tables.map((table) => (
        <TableMapping
          key={table.table}
          table={table}
          fields={file.fields}
          pending={change.isPending}
          onChange={(at, field) => change.mutate({ columns: [{ table: table.table, at, field }] })}
        />
      ))}
      {change.error && <ProblemNotice error={change.error} />}
    </section>
  );
}
