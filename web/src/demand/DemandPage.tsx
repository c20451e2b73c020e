import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { Dockings } from '@/docking/Dockings';
import { DemandMatches } from '@/matching/DemandMatches';
import { useReference } from '@/reference/useReference';
import { EmptyPage } from '@/ui/EmptyPage';
import { ProblemNotice } from '@/ui/ProblemNotice';
import type { KeptDemand } from './demand';
import styles from './demand.module.css';
import { CloseDialog } from './parts/CloseDialog';
import { DemandFacts } from './parts/DemandFacts';
import { PublishDialog } from './parts/PublishDialog';
import { demandQuery } from './queries/demand';

const route = getRouteApi('/demands/$demandId');

export function DemandPage() {
  const { t } = useTranslation();
  const { demandId } = route.useParams();
  const { data, error, refetch } = useQuery(demandQuery(demandId));
  if (data === undefined) {
    if (isProblem(error) && error.status === 404) return <EmptyPage title={t('demand.not_found')} />;
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <Skeleton active paragraph={{ rows: 8 }} />;
  }
  const demand = data.record;
  return (
    <article className={styles.page}>
      <Head key={demandId} kept={data} />
      <p className={styles.body}>{demand.body}</p>
      <DemandFacts demand={demand} />
      <Dockings key={`dockings-${demandId}`} demand={demand} />
      {!['met', 'closed'].includes(demand.status) && <DemandMatches key={`matches-${demandId}`} demand={demand} />}
    </article>
  );
}

function Head({ kept }: { kept: KeptDemand }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const [deed, setDeed] = useState<'publish' | 'close' | null>(null);
  const demand = kept.record;
  const shut = () => setDeed(null);
  return (
    <header className={styles.head}>
      <div>
        <h1>{demand.title}</h1>
        <p className={styles.quiet}>
          {[name('libraries', demand.library), demand.organisation.name, name('districts', demand.district)].join(' · ')}
          {' · '}
          <strong>{name('demand_statuses', demand.status)}</strong>
        </p>
      </div>
      <div className={styles.deeds}>
        {demand.actions.includes('publish') && (
          <Button type="primary" onClick={() => setDeed('publish')}>
            {t('demand.publish')}
          </Button>
        )}
        {demand.actions.includes('close') && <Button onClick={() => setDeed('close')}>{t('demand.close')}</Button>}
      </div>
      {deed === 'publish' && <PublishDialog kept={kept} onClose={shut} />}
      {deed === 'close' && <CloseDialog kept={kept} onClose={shut} />}
    </header>
  );
}
