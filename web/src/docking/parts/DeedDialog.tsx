import type { Demand } from '@/api/types';
import { keptDocking, type Docking } from '../docking';
import { CallOffDialog } from './CallOffDialog';
import { OpenProject } from './OpenProject';
import { OutcomeDialog } from './OutcomeDialog';
import { RearrangeDialog } from './RearrangeDialog';

/** What can be done with a docking, as the server names it. */
export type Deed = 'hold' | 'rearrange' | 'call_off' | 'open_project';

export interface Doing {
  deed: Deed;
  docking: Docking;
}

interface Props {
  doing: Doing;
  demand: Demand;
  onClose: () => void;
}

/** What was chosen, open over the page. */
export function DeedDialog({ doing: { deed, docking }, demand, onClose }: Props) {
  switch (deed) {
    case 'hold':
      return <OutcomeDialog kept={keptDocking(docking)} onClose={onClose} />;
    case 'rearrange':
      return <RearrangeDialog kept={keptDocking(docking)} onClose={onClose} />;
    case 'call_off':
      return <CallOffDialog kept={keptDocking(docking)} onClose={onClose} />;
    case 'open_project':
      return <OpenProject docking={docking} demand={demand} onClose={onClose} />;
  }
}
