import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import type { Import } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from './import.module.css';
import { isUnderWay } from './importState';
import { Head } from './parts/Head';
import { Mapping } from './parts/Mapping';
import { RowTabs } from './parts/RowTabs';
import { importQuery } from './queries/import';
import { useProgress } from './useProgress';

const route = getRouteApi('/imports/$importId');

/** One file: how far it is read, what its columns mean, what becomes of each row. */
export function ImportPage() {
  const { t } = useTranslation();
  const { importId } = route.useParams();
  const { data, error, refetch } = useQuery(importQuery(importId));
  useProgress(importId, data !== undefined && isUnderWay(data.state));
  if (data === undefined) {
    if (isProblem(error) && error.status === 404) {
      return <EmptyPage title={t('import.not_found')} hint={t('import.not_found_hint')} />;
    }
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <Skeleton active paragraph={{ rows: 8 }} />;
  }
  return (
    <article className={styles.page}>
      <Head import={data} />
      {hasRows(data) && (
        <>
          {data.state === 'ready' && <Mapping key={importId} import={data} />}
          <RowTabs import={data} />
        </>
      )}
    </article>
  );
}

function hasRows({ state }: Import): boolean {
  return state === 'ready' || state === 'committing' || state === 'done';
}
