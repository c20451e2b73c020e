import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '@/api/types';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useFormat } from '@/ui/useFormat';
import { useNarrow } from '@/ui/useMedia';
import { readSaved, savedQuery } from '../queries/saved';
import styles from '../search.module.css';
import { EditSavedDialog } from './EditSavedDialog';
import { RemoveDialog } from './RemoveDialog';
import { SavedRow } from './SavedRow';

/** The questions that the asker keeps, each one click away. */
export function SavedSearches() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const isNarrow = useNarrow();
  const { data: kept = [], error, refetch } = useQuery(savedQuery);
  const [removing, setRemoving] = useState<SavedSearch>();
  const edit = useMutation({ mutationFn: readSaved });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (kept.length === 0) return null;
  return (
    <details className={styles.saved} open={!isNarrow}>
      <summary>
        {t('search.saved.title')} <span className={styles.quiet}>{count(kept.length)}</span>
      </summary>
      <ul aria-label={t('search.saved.title')}>
        {kept.map((saved) => (
          <SavedRow key={saved.id} saved={saved} onEdit={() => edit.mutate(saved.id)} onRemove={() => setRemoving(saved)} />
        ))}
      </ul>
      {edit.error && <ProblemNotice error={edit.error} />}
      {edit.data && <EditSavedDialog kept={edit.data} onClose={edit.reset} />}
      {removing && <RemoveDialog saved={removing} onClose={() => setRemoving(undefined)} />}
    </details>
  );
}
