import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '@/api/types';
import { ProjectLink } from '@/project/ProjectLink';
import { EmptyPage } from '@/ui/EmptyPage';
import { RecordStates } from '@/ui/RecordStates';
import { useReturnFocus } from '@/ui/useReturnFocus';
import { workKey } from '@/work/workKey';
import { ItemDrawer } from './ItemDrawer';
import { channelQuery } from './queries/channel';

interface Props {
  row: WorkItem;
  onClose: () => void;
}

/** The item that a line of the list means, read with its channel. */
export function WaitingItem({ row, onClose }: Props) {
  const { t } = useTranslation();
  // A line that was dealt with is gone from the list.
  useReturnFocus(workKey(row), 'tab-waiting');
  const [chosen, setChosen] = useState(row.item_id ?? null);
  const query = useQuery(channelQuery(row.project_id));
  if (query.data && chosen !== null) return <ItemDrawer kept={query.data} itemId={chosen} of={<ProjectLink of={row} />} onOpen={setChosen} onClose={onClose} />;
  return (
    <Drawer open size={560} title={row.title} onClose={onClose}>
      <RecordStates query={query}>{() => <EmptyPage title={t('green_channel.gone')} />}</RecordStates>
    </Drawer>
  );
}
