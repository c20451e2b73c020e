import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ItemDrawer } from '../ItemDrawer';
import { channelQuery } from '../queries/channel';
import type { WaitingApproval } from '../waiting';
import { ProjectName } from './ProjectName';

interface Props {
  row: WaitingApproval;
  onClose: () => void;
}

/** The item that a line of the list means, read with its channel. */
export function WaitingItem({ row, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(row.item_id ?? null);
  const { data, error, refetch } = useQuery(channelQuery(row.project_id));
  if (data && chosen !== null) return <ItemDrawer kept={data} itemId={chosen} of={<ProjectName row={row} />} onOpen={setChosen} onClose={onClose} />;
  return (
    <Drawer open size={560} title={row.title} onClose={onClose}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : data === undefined ? <Skeleton active /> : <EmptyPage title={t('green_channel.gone')} />}
    </Drawer>
  );
}
