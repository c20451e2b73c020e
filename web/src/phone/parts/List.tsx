import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../phone.module.css';
import { Problem } from './Problem';

interface Props {
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown };
  count: number;
  empty: { title: string; hint: string };
  children: ReactNode;
}

/** The four states of a list: loading, error, empty, data. */
export function List({ query, count, empty, children }: Props) {
  const { t } = useTranslation();
  const problem = query.isError && <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <p className={styles.loading} role="status">{t('phone.loading')}</p>;
  if (count > 0) return <>{problem}{children}</>;
  if (problem) return problem;
  return (
    <div className={styles.empty}>
      <p>
        <strong>{empty.title}</strong>
      </p>
      <p>{empty.hint}</p>
    </div>
  );
}
