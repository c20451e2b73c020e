import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { channelViews, zooms, type ChannelView, type Zoom } from '../channelSearch';
import styles from '../greenChannel.module.css';

interface Props {
  view: ChannelView;
  zoom: Zoom;
  onView: (view: ChannelView) => void;
  onZoom: (zoom: Zoom) => void;
}

/** Chart or list, and for the chart how wide a day is. */
export function ViewSwitch({ view, zoom, onView, onZoom }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.switches}>
      <Radio.Group
        aria-label={t('green_channel.view')}
        optionType="button"
        value={view}
        options={channelViews.map((value) => ({ value, label: t(`green_channel.views.${value}`) }))}
        onChange={(event) => onView(event.target.value as ChannelView)}
      />
      {view === 'chart' && (
        <Radio.Group
          aria-label={t('green_channel.zoom')}
          optionType="button"
          value={zoom}
          options={zooms.map((value) => ({ value, label: t(`green_channel.zooms.${value}`) }))}
          onChange={(event) => onZoom(event.target.value as Zoom)}
        />
      )}
    </div>
  );
}
