import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { useWork } from '@/work/useWork';
import { workKey } from '@/work/workKey';
import styles from '../greenChannel.module.css';
import { waitingApprovals, type WaitingApproval } from '../waiting';
import { WaitingItem } from '../WaitingItem';
import { WaitingRow } from './WaitingRow';

/** The approvals that wait for the reader, the oldest deadline first; one opens beside the list. */
export function Waiting() {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<WaitingApproval | null>(null);
  const query = useWork();
  const rows = waitingApprovals(query.data?.items ?? []);
  return (
    <>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('green_channel.none_waits')} hint={t('green_channel.none_waits_hint')} />}>
        <ul className={styles.rows} aria-label={t('green_channel.tabs.waiting')}>
          {rows.map((row) => (
            <WaitingRow key={workKey(row)} row={row} onOpen={() => setDoing(row)} />
          ))}
        </ul>
      </ListStates>
      {doing && <WaitingItem row={doing} onClose={() => setDoing(null)} />}
    </>
  );
}
