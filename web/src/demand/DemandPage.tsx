import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dockings } from '@/docking/Dockings';
import { DemandMatches } from '@/matching/DemandMatches';
import { useReference } from '@/reference/useReference';
import { RecordStates } from '@/ui/RecordStates';
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
  return (
    <RecordStates query={useQuery(demandQuery(demandId))} notFound={{ title: t('demand.not_found') }}>
      {(kept) => <Loaded key={demandId} kept={kept} />}
    </RecordStates>
  );
}

function Loaded({ kept }: { kept: KeptDemand }) {
  const demand = kept.record;
  return (
    <article className={styles.page}>
      <Head kept={kept} />
      <p className={styles.body}>{demand.body}</p>
      <DemandFacts demand={demand} />
      <Dockings demand={demand} />
      {!['met', 'closed'].includes(demand.status) && <DemandMatches demand={demand} />}
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
