import { ReviewDrawer } from '@/admission/ReviewDrawer';
import { IncreaseDialog } from '@/count/IncreaseDialog';
import { MergeDialog } from '@/duplicate/MergeDialog';
import { UnmergeDialog } from '@/duplicate/UnmergeDialog';
import { DisputeDialog } from '@/first-report/DisputeDialog';
import { TakeOverDialog } from '@/first-report/TakeOverDialog';
import { AppointDialog } from '@/leader/AppointDialog';
import { TeamDialog } from '@/team/TeamDialog';
import { TransferDialog } from '@/transfer/TransferDialog';
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

/** Dialogs that need only the project as it was seen. */
const plain = {
  appoint: AppointDialog,
  team: TeamDialog,
  send_back: SendBackDialog,
  review: ReviewDrawer,
  edit: EditDialog,
  merge: MergeDialog,
  transfer: TransferDialog,
  increase: IncreaseDialog,
  close: CloseDialog,
};

function isPlain(deed: Deed): deed is keyof typeof plain {
  return deed in plain;
}

/** What was chosen, open over the page. */
export function DeedDialog({ deed, kept, onClose, onChoose }: Props) {
  const { id, code, first_report: first } = kept.record;
  if (isPlain(deed)) {
    const Plain = plain[deed];
    return <Plain kept={kept} onClose={onClose} />;
  }
  switch (deed) {
    case 'move':
      return <MoveDialog kept={kept} onClose={onClose} onOwed={onChoose} />;
    case 'reveal':
      return <RevealDialog projectId={id} onClose={onClose} />;
    case 'unmerge':
      return <UnmergeDialog project={kept.record} onClose={onClose} />;
    case 'dispute':
      return <DisputeDialog lead={{ id, code, holder: first.unit_name }} onClose={onClose} />;
    case 'take_over':
      return <TakeOverDialog lead={{ id, code }} onClose={onClose} />;
    case 'suspend':
    case 'resume':
      return <PauseDialog kept={kept} deed={deed} onClose={onClose} />;
  }
}
