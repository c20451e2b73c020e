import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Import } from '@/api/types';
import { minute } from '@/ui/date';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from '../import.module.css';
import { kindOf, rowStates } from '../importState';
import { useImports } from '../queries/imports';
import { StateLight } from './StateLight';

/** Earlier imports: which file, how it stands, what became of its rows. */
export function ImportList() {
  const { t } = useTranslation();
  const query = useImports();
  const rows = rowsOf(query.data);
  return (
    <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('import.empty')} hint={t('import.empty_hint')} />}>
      <ul className={styles.imports} aria-label={t('import.earlier')}>
        {rows.map((row) => (
          <Earlier key={row.id} row={row} />
        ))}
      </ul>
    </ListStates>
  );
}

function Earlier({ row }: { row: Import }) {
  const { t } = useTranslation();
  const counts = rowStates
    .filter((state) => row.counts[state] > 0)
    .map((state) => `${t(`import.row_states.${state}`)} ${row.counts[state]}`);
  return (
    <li>
      <Link to="/imports/$importId" params={{ importId: row.id }}>
        {row.file_name}
      </Link>
      <span className={styles.quiet}>
        {t(`import.kinds.${kindOf(row.kind)}`)} {minute(row.created_at)}
      </span>
      <StateLight state={row.state} />
      <span className={styles.quiet}>{counts.join(' · ')}</span>
    </li>
  );
}
