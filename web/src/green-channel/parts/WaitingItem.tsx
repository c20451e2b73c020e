import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { RecordStates } from '@/ui/RecordStates';
import { useReturnFocus } from '@/ui/useReturnFocus';
import { ItemDrawer } from '../ItemDrawer';
import { channelQuery } from '../queries/channel';
import { keyOf, type WaitingApproval } from '../waiting';
import { ProjectName } from './ProjectName';

interface Props {
  row: WaitingApproval;
  onClose: () => void;
}

/** The item that a line of the list means, read with its channel. */
export function WaitingItem({ row, onClose }: Props) {
  const { t } = useTranslation();
  // A line that was dealt with is gone from the list.
  useReturnFocus(keyOf(row), 'tab-waiting');
  const [chosen, setChosen] = useState(row.item_id ?? null);
  const query = useQuery(channelQuery(row.project_id));
  if (query.data && chosen !== null) return <ItemDrawer kept={query.data} itemId={chosen} of={<ProjectName row={row} />} onOpen={setChosen} onClose={onClose} />;
  return (
    <Drawer open size={560} title={row.title} onClose={onClose}>
      <RecordStates query={query}>{() => <EmptyPage title={t('green_channel.gone')} />}</RecordStates>
    </Drawer>
  );
}
