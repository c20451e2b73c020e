import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './ProblemNotice';
import styles from './ui.module.css';

/** What a list needs to know of its query. */
export interface ListQuery {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => unknown;
}

interface Props {
  query: ListQuery;
  count: number;
  empty: ReactNode;
  skeleton?: ReactNode;
  children: ReactNode;
}

/** The four states of every list: loading, error, empty, data; and the way to the next page. */
export function ListStates({ query, count, empty, skeleton, children }: Props) {
  const { t } = useTranslation();
  if (query.isPending) return skeleton ?? <Skeleton active paragraph={{ rows: 6 }} title={false} />;
  if (query.isError && count === 0) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (count === 0) return empty;
  return (
    <>
      {children}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage?.()}>
            {t('ui.load_more')}
          </Button>
        </div>
      )}
    </>
  );
}
