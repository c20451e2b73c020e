import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '@/ui/useMedia';
import { AddDialog } from '../AddDialog';
import type { KeptChannel } from '../channel';
import type { ChannelSearch, ChannelView, Zoom } from '../channelSearch';
import styles from '../greenChannel.module.css';
import { WhatIfDialog } from '../WhatIfDialog';
import { ChannelLight } from './ChannelLight';
import { FileMenu } from './FileMenu';
import { Forecast } from './Forecast';
import { Gantt } from './Gantt';
import { ItemCards } from './ItemCards';
import { ItemTable } from './ItemTable';
import { Legend } from './Legend';
import { ViewSwitch } from './ViewSwitch';

interface Props {
  kept: KeptChannel;
  view: ChannelView;
  zoom: Zoom;
  opened: string | undefined;
  onChange: (next: ChannelSearch) => void;
}

/** A channel that is open: the forecast, what needs somebody, the items over time or as a list. */
export function OpenChannel({ kept, view, zoom, opened, onChange }: Props) {
  const { t } = useTranslation();
  const isNarrow = useNarrow();
  const [dialog, setDialog] = useState<'add' | 'what_if' | null>(null);
  const channel = kept.record;
  const open = (item: string) => onChange({ item });
  return (
    <div className={styles.channel}>
      <Forecast channel={channel} />
      <ChannelLight channel={channel} onOpen={open} />
      <div className={styles.bar}>
        {!isNarrow && (
          <ViewSwitch
            view={view}
            zoom={zoom}
            onView={(next) => onChange({ view: next === 'chart' ? undefined : next })}
            onZoom={(next) => onChange({ zoom: next === 'months' ? undefined : next })}
          />
        )}
        <div className={styles.deeds}>
          <Button onClick={() => setDialog('what_if')}>{t('green_channel.what_if')}</Button>
          {channel.actions.includes('add_item') && <Button onClick={() => setDialog('add')}>{t('green_channel.add')}</Button>}
          <FileMenu projectId={channel.project_id} />
        </div>
      </div>
      {isNarrow && <ItemCards channel={channel} onOpen={open} />}
      {!isNarrow && view === 'list' && <ItemTable channel={channel} onOpen={open} />}
      {!isNarrow && view === 'chart' && (
        <>
          <Gantt channel={channel} zoom={zoom} opened={opened} onOpen={open} />
          <Legend />
        </>
      )}
      {dialog === 'add' && <AddDialog kept={kept} onClose={() => setDialog(null)} />}
      {dialog === 'what_if' && <WhatIfDialog channel={channel} onClose={() => setDialog(null)} />}
    </div>
  );
}
