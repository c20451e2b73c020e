import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Lapse } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { DisputeDialog } from '../DisputeDialog';
import styles from '../firstReport.module.css';
import { useLapses } from '../queries/lapses';
import { TakeOverDialog } from '../TakeOverDialog';
import { LapseRow } from './LapseRow';

/** Leads that nobody will hold soon, or that nobody holds any more. */
export function Lapses({ state }: { state: 'lapsing' | 'free' }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [taking, setTaking] = useState<Lapse | null>(null);
  const [contesting, setContesting] = useState<Lapse | null>(null);
  const query = useLapses(state);
  const rows = rowsOf(query.data);
  const open = (projectId: string) => void navigate({ to: '/projects/$projectId', params: { projectId } });
  return (
    <ListStates
      query={query}
      count={rows.length}
      empty={<EmptyPage title={t(`first_report.empty.${state}`)} hint={t(`first_report.hint.${state}`)} />}
    >
      <p className={styles.hint}>{t(`first_report.hint.${state}`)}</p>
      <ul className={styles.rows} aria-label={t(`first_report.tabs.${state}`)}>
        {rows.map((lapse) => (
          <LapseRow key={lapse.project_id} lapse={lapse} onTake={setTaking} onDispute={setContesting} />
        ))}
      </ul>
      {taking && (
        <TakeOverDialog
          lead={{ id: taking.project_id, code: taking.code }}
          onClose={() => setTaking(null)}
          onTaken={() => open(taking.project_id)}
        />
      )}
      {contesting && (
        <DisputeDialog
          lead={{ id: contesting.project_id, code: contesting.code, holder: contesting.unit_name }}
          onClose={() => setContesting(null)}
        />
      )}
    </ListStates>
  );
}
