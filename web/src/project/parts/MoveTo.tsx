import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { MoveDialog } from '@/transition/MoveDialog';
import { SendBackDialog } from '@/transition/SendBackDialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useReturnFocus } from '@/ui/useReturnFocus';
import type { Deed } from '../deed';
import { moveMenuId, offerFor, reachable, type Wish } from '../move';
import type { KeptProject, Project } from '../project';
import { projectQuery } from '../queries/project';
import { DeedDialog } from './DeedDialog';

interface Props {
  wish: Wish;
  onMoved: (project: Project) => void;
  onClose: () => void;
}

/** A card was moved to a column: what this stage asks for, or why the project cannot go there. */
export function MoveTo({ wish, onMoved, onClose }: Props) {
  const { t } = useTranslation();
  const { stage } = useReference();
  const query = useQuery(projectQuery(wish.id));
  const kept = query.data;
  useReturnFocus(moveMenuId(wish.id));
  if (kept === undefined) {
    return (
      <Modal open footer={null} title={t('transition.move_to', { stage: stage(wish.to) })} onCancel={onClose}>
        {query.error ? <ProblemNotice error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton active />}
      </Modal>
    );
  }
  return <Move wish={wish} kept={kept} onMoved={onMoved} onClose={onClose} />;
}

function Move({ wish, kept, onMoved, onClose }: Props & { kept: KeptProject }) {
  const [to, setTo] = useState(wish.to);
  /** What makes up for a missing thing, open in place of the move; the move comes back after it. */
  const [remedy, setRemedy] = useState<Deed | null>(null);
  const moved = ({ record }: KeptProject) => onMoved(record);
  if (remedy) return <DeedDialog deed={remedy} kept={kept} onClose={() => setRemedy(null)} onChoose={setRemedy} />;
  const offer = offerFor(kept.record, to);
  if (offer === 'forward') return <MoveDialog kept={kept} onMoved={moved} onClose={onClose} onOwed={setRemedy} />;
  if (offer === 'back') return <SendBackDialog kept={kept} to={to} onMoved={moved} onClose={onClose} />;
  return <OutOfReach project={kept.record} to={to} onChoose={setTo} onClose={onClose} />;
}

interface OutOfReachProps {
  project: Project;
  to: string;
  onChoose: (to: string) => void;
  onClose: () => void;
}

/** The server offers other stages only: which, and what the next one still lacks. */
function OutOfReach({ project, to, onChoose, onClose }: OutOfReachProps) {
  const { t } = useTranslation();
  const { stage } = useReference();
  const open = reachable(project);
  const next = open.length > 0 ? project.next_stage : undefined;
  return (
    <Modal
      open
      title={t('project.board.out_of_reach', { stage: stage(to) })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.close')}</Button>
          {next && (
            <Button type="primary" onClick={() => onChoose(next.to)}>
              {t('transition.move_to', { stage: stage(next.to) })}
            </Button>
          )}
        </>
      }
    >
      <p>{open.length > 0 ? t('transition.allowed', { stages: open.map(stage).join(t('ui.separator')) }) : t('project.board.cannot_move')}</p>
      {next && next.missing.length > 0 && (
        <>
          <p>{t('project.board.next_lacks', { stage: stage(next.to) })}</p>
          <ul>
            {next.missing.map((missing) => (
              <li key={missing.kind + missing.code}>{missing.detail}</li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
