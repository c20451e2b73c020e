import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { isProblem } from '@/api/problem';
import { EmptyPage } from './EmptyPage';
import { ProblemNotice } from './ProblemNotice';

interface Props<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** What is said where there is no such record, or the reader may not see it. */
  notFound?: { title: string; hint?: string };
  children: (record: T) => ReactNode;
}

/** The four states of every record: data, none there, error, loading. */
export function RecordStates<T>({ query, notFound, children }: Props<T>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (notFound && isProblem(error) && error.status === 404) return <EmptyPage {...notFound} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 8 }} />;
}
