import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { ElementEntry, ElementPool } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { minute } from '@/ui/date';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../element.module.css';
import { useEntries } from '../queries/entries';
import { useAmount } from '../useAmount';

/** The ledger of a pool, the latest entry first. */
export function Entries({ pool }: { pool: ElementPool }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const amount = useAmount();
  const query = useEntries(pool.id);
  const rows = rowsOf(query.data);
  return (
    <section aria-label={t('element.ledger')}>
      <h2>{t('element.ledger')}</h2>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('element.no_entries')} />}>
        <ol className={styles.rows} reversed>
          {rows.map((entry) => (
            <li key={entry.id}>
              <div>
                <strong>{name('element_entry_kinds', entry.kind)}</strong>
                <p className={styles.quiet}>{minute(entry.at)}</p>
              </div>
              <div>
                <ForWhom entry={entry} />
                <p className={styles.quiet}>{[entry.reason, entry.by?.name, entry.expires_on && t('element.until', { date: entry.expires_on })].filter(Boolean).join(' · ')}</p>
              </div>
              <div className={styles.number}>{amount(entry.amount, pool.element)}</div>
            </li>
          ))}
        </ol>
      </ListStates>
    </section>
  );
}

/** The project or the other pool of an entry; what the reader may not see is only said to be there. */
function ForWhom({ entry }: { entry: ElementEntry }) {
  const { t } = useTranslation();
  if (entry.hidden) return <span className={styles.quiet}>{t('element.hidden_project')}</span>;
  if (entry.project) {
    return (
      <RecordLink type="project" id={entry.project.id}>
        {entry.project.name}
      </RecordLink>
    );
  }
  if (!entry.other_pool_id) return null;
  return (
    <Link to="/element-pools/$poolId" params={{ poolId: entry.other_pool_id }}>
      {t('element.other_pool')}
    </Link>
  );
}
