import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { WaitingStep } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from '../intake.module.css';
import type { WaitingState } from '../intakeState';
import { useWaiting } from '../queries/waiting';
import { StepDialog } from '../StepDialog';
import { isNext, readStepKind, type StepKind } from '../stepKind';
import { WaitingRow } from './WaitingRow';

interface Doing {
  kind: StepKind;
  step: WaitingStep;
}

/** One line a step that waits, with the dialog that does it. */
export function WaitingSteps({ state }: { state: WaitingState }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const query = useWaiting(state);
  const rows = rowsOf(query.data);
  return (
    <>
      <ListStates
        query={query}
        count={rows.length}
        empty={<EmptyPage title={t(`intake.empty.${state}`)} hint={t('intake.empty_hint')} />}
      >
        <ul className={styles.rows} aria-label={t(`intake.states.${state}`)}>
          {rows.map((step) => (
            <WaitingRow key={step.project_id + step.kind} step={step} kind={next(rows, step)} onDo={(kind) => setDoing({ kind, step })} />
          ))}
        </ul>
      </ListStates>
      {doing && (
        <StepDialog kind={doing.kind} lead={{ id: doing.step.project_id, code: doing.step.code }} onClose={() => setDoing(null)} />
      )}
    </>
  );
}

/** Which step the line can do: its own, unless one it follows is seen to wait as well. */
function next(rows: WaitingStep[], step: WaitingStep): StepKind | undefined {
  const kind = readStepKind(step.kind);
  const ofLead = rows.filter((row) => row.project_id === step.project_id);
  return kind !== undefined && isNext(ofLead.map((row) => ({ kind: row.kind })), kind) ? kind : undefined;
}
