import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Import } from '@/api/types';
import { RecordStates } from '@/ui/RecordStates';
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
  const query = useQuery(importQuery(importId));
  useProgress(importId, query.data !== undefined && isUnderWay(query.data.state));
  return (
    <RecordStates query={query} notFound={{ title: t('import.not_found'), hint: t('import.not_found_hint') }}>
      {(file) => (
        <article className={styles.page}>
          <Head import={file} />
          {hasRows(file) && (
            <>
              {file.state === 'ready' && <Mapping key={importId} import={file} />}
              <RowTabs import={file} />
            </>
          )}
        </article>
      )}
    </RecordStates>
  );
}

function hasRows({ state }: Import): boolean {
  return state === 'ready' || state === 'committing' || state === 'done';
}
