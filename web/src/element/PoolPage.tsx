import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kept } from '@/api/client';
import type { ElementPool } from '@/api/types';
import { RecordStates } from '@/ui/RecordStates';
import styles from './element.module.css';
import { EntryDialog, type For } from './EntryDialog';
import { Entries } from './parts/Entries';
import { PoolBar } from './parts/PoolBar';
import { PoolDeeds } from './parts/PoolDeeds';
import { PoolFigures } from './parts/PoolFigures';
import { Waiting } from './parts/Waiting';
import type { EntryKind } from './pool';
import { QuotaDialog } from './QuotaDialog';
import { usePool } from './queries/pool';
import { usePoolName } from './usePoolName';

const route = getRouteApi('/element-pools/$poolId');

/** One pool: its sums, who waits for it, its ledger, and what can be entered. */
export function PoolPage() {
  const { t } = useTranslation();
  const { poolId } = route.useParams();
  return (
    <RecordStates query={usePool(poolId)} notFound={{ title: t('element.not_found'), hint: t('element.not_found_hint') }}>
      {(kept) => <Loaded key={poolId} kept={kept} />}
    </RecordStates>
  );
}

function Loaded({ kept }: { kept: Kept<ElementPool> }) {
  const { t } = useTranslation();
  const name = usePoolName();
  const [entering, setEntering] = useState<{ kind: EntryKind; given?: For } | null>(null);
  const [changing, setChanging] = useState(false);
  const pool = kept.record;
  const mayReserve = pool.actions.includes('reserve');
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1>{name(pool)}</h1>
        <PoolDeeds actions={pool.actions} onEnter={(kind) => setEntering({ kind })} onQuota={() => setChanging(true)} />
      </header>
      {pool.source && <p className={styles.source}>{t('element.from', { source: pool.source })}</p>}
      <PoolBar pool={pool} />
      <PoolFigures pool={pool} />
      <Waiting pool={pool} onReserve={mayReserve ? (given) => setEntering({ kind: 'reserve', given }) : undefined} />
      <Entries pool={pool} />
      {entering && <EntryDialog pool={pool} kind={entering.kind} given={entering.given} onClose={() => setEntering(null)} />}
      {changing && <QuotaDialog kept={kept} onClose={() => setChanging(false)} />}
    </article>
  );
}
