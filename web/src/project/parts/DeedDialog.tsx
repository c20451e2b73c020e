import { ReviewDialog } from '@/admission/ReviewDialog';
import { MergeDialog } from '@/duplicate/MergeDialog';
import { UnmergeDialog } from '@/duplicate/UnmergeDialog';
import { DisputeDialog } from '@/first-report/DisputeDialog';
import { TakeOverDialog } from '@/first-report/TakeOverDialog';
import { AppointDialog } from '@/leader/AppointDialog';
import { TeamDialog } from '@/team/TeamDialog';
import { MoveDialog } from '@/transition/MoveDialog';
import { SendBackDialog } from '@/transition/SendBackDialog';
import type { Deed } from '../deed';
import type { KeptProject } from '../project';
import { CloseDialog } from './CloseDialog';
import { EditDialog } from './EditDialog';
import { PauseDialog } from './PauseDialog';
import { RevealDialog } from './RevealDialog';

interface Props {
  deed: Deed;
  kept: KeptProject;
  onClose: () => void;
  onChoose: (deed: Deed) => void;
}

/** What was chosen, open over the page. */
export function DeedDialog({ deed, kept, onClose, onChoose }: Props) {
  const { id, code, first_report: first } = kept.record;
  switch (deed) {
    case 'appoint':
      return <AppointDialog kept={kept} onClose={onClose} />;
    case 'team':
      return <TeamDialog kept={kept} onClose={onClose} />;
    case 'move':
      return <MoveDialog kept={kept} onClose={onClose} onOwed={onChoose} />;
    case 'send_back':
      return <SendBackDialog kept={kept} onClose={onClose} />;
    case 'review':
      return <ReviewDialog kept={kept} onClose={onClose} />;
    case 'edit':
      return <EditDialog kept={kept} onClose={onClose} />;
    case 'reveal':
      return <RevealDialog projectId={id} onClose={onClose} />;
    case 'merge':
      return <MergeDialog kept={kept} onClose={onClose} />;
    case 'unmerge':
      return <UnmergeDialog project={kept.record} onClose={onClose} />;
    case 'dispute':
      return <DisputeDialog lead={{ id, code, holder: first.unit_name }} onClose={onClose} />;
    case 'take_over':
      return <TakeOverDialog lead={{ id, code }} onClose={onClose} />;
    case 'close':
      return <CloseDialog kept={kept} onClose={onClose} />;
    case 'suspend':
    case 'resume':
      return <PauseDialog kept={kept} deed={deed} onClose={onClose} />;
  }
}
