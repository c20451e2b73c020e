import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Dispute } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from '../firstReport.module.css';
import { useDisputes } from '../queries/disputes';
import { disputeStates, type DisputeState } from '../reportState';
import { AnswerDialog } from './AnswerDialog';
import { DisputeView } from './DisputeView';
import { RulingDialog } from './RulingDialog';

interface Props {
  state: DisputeState;
  onState: (state: DisputeState) => void;
}

/** Disputes about who holds a lead, open or decided. */
export function Disputes({ state, onState }: Props) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState<Dispute | null>(null);
  const [ruling, setRuling] = useState<Dispute | null>(null);
  const query = useDisputes(state);
  const rows = rowsOf(query.data);
  return (
    <>
      <Segmented<DisputeState>
        aria-label={t('first_report.tabs.disputes')}
        value={state}
        onChange={onState}
        options={disputeStates.map((value) => ({ value, label: t(`duplicate.states.${value}`) }))}
      />
      <ListStates
        query={query}
        count={rows.length}
        empty={<EmptyPage title={t(`first_report.no_disputes.${state}`)} hint={t('first_report.no_disputes_hint')} />}
      >
        <ol className={styles.rows} aria-label={t('first_report.tabs.disputes')}>
          {rows.map((dispute) => (
            <DisputeView key={dispute.id} dispute={dispute} onAnswer={setAnswering} onRule={setRuling} />
          ))}
        </ol>
      </ListStates>
      {answering && <AnswerDialog dispute={answering} onClose={() => setAnswering(null)} />}
      {ruling && <RulingDialog dispute={ruling} onClose={() => setRuling(null)} />}
    </>
  );
}
