import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ThesaurusEntry } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { minute } from '@/ui/date';
import styles from '../thesaurus.module.css';

interface Props {
  entries: ThesaurusEntry[];
  onWithdraw: (entry: ThesaurusEntry) => void;
}

/** The entries that were added, as sentences. */
export function Entries({ entries, onWithdraw }: Props) {
  const { t } = useTranslation();
  const { name } = useReference();
  return (
    <ol className={styles.entries} aria-label={t('thesaurus.title')}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <span className={styles.words}>
            <b>{entry.term}</b> <span className={styles.quiet}>{name('thesaurus_relations', entry.relation)}</span> <b>{entry.other}</b>
          </span>
          <span className={styles.quiet}>
            {[entry.industry && name('industries', entry.industry), minute(entry.added_at)].filter(Boolean).join(' · ')}
          </span>
          <Button
            size="small"
            aria-label={t('thesaurus.withdraw_entry', { term: entry.term, other: entry.other })}
            onClick={() => onWithdraw(entry)}
          >
            {t('thesaurus.withdraw')}
          </Button>
        </li>
      ))}
    </ol>
  );
}
