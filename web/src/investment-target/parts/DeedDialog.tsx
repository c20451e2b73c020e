import { AddDialog } from '../AddDialog';
import { DropDialog } from '../DropDialog';
import { EditDialog } from '../EditDialog';
import { LeadDialog } from '../LeadDialog';
import type { Deed } from '../useDeed';

/** The dialog of a deed. */
export function DeedDialog({ deed, onClose }: { deed: Deed; onClose: () => void }) {
  switch (deed.kind) {
    case 'add':
      return <AddDialog node={deed.node} onClose={onClose} />;
    case 'lead':
      return <LeadDialog target={deed.target} onClose={onClose} />;
    case 'edit':
      return <EditDialog kept={deed.kept} onClose={onClose} />;
    case 'drop':
      return <DropDialog kept={deed.kept} onClose={onClose} />;
  }
}
