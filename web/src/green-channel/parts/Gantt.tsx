import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { today as dayOfToday } from '@/ui/date';
import { byStage, type Channel } from '../channel';
import type { Zoom } from '../channelSearch';
import { scaleOf } from '../chart';
import styles from '../gantt.module.css';
import { GanttAxis } from './GanttAxis';
import { GanttBars, line } from './GanttBars';
import { GanttForecast } from './GanttForecast';
import { GanttGrid } from './GanttGrid';
import { GanttNames, linesOf } from './GanttNames';

interface Props {
  channel: Channel;
  zoom: Zoom;
  opened: string | undefined;
  onOpen: (id: string) => void;
}

/** About how wide the names beside the bars are. */
const namesWidth = 240;

/** The approvals over time. What is drawn stands in words in the list; the names open the items. */
export function Gantt({ channel, zoom, opened, onOpen }: Props) {
  const { t } = useTranslation();
  const today = dayOfToday();
  const scale = scaleOf(channel, zoom, today);
  const groups = byStage(channel.items);
  const lines = linesOf(groups);
  const height = (lines.count + 1) * line;
  const frame = useRef<HTMLDivElement>(null);
  const x = scale.at(today);
  // What happens now is what one looks for first, whatever the scale.
  useEffect(() => {
    const { current } = frame;
    if (current) current.scrollLeft = Math.max(0, x - (current.clientWidth - namesWidth) / 2);
  }, [x, zoom]);
  return (
    <div ref={frame} className={styles.frame} role="region" aria-label={t('green_channel.chart')} tabIndex={0}>
      <div className={styles.corner}>{t('green_channel.item')}</div>
      <GanttAxis scale={scale} today={today} />
      <GanttNames groups={groups} opened={opened} onOpen={onOpen} />
      <svg className={styles.chart} width={scale.width} height={height} role="img" aria-label={t('green_channel.chart_hint')}>
        <Hatching />
        {[...groups.map(({ stage }) => lines.of(stage)), lines.count].map((at) => (
          <rect key={at} className={styles.stageLine} x={0} y={at * line} width={scale.width} height={line} />
        ))}
        <GanttGrid scale={scale} height={height} today={today} />
        {groups.flatMap(({ stage, items }) =>
          items.map((item, at) => <GanttBars key={item.id} item={item} scale={scale} today={today} y={(lines.of(stage) + 1 + at) * line} />),
        )}
        <GanttForecast forecast={channel.forecast} scale={scale} y={lines.count * line} />
      </svg>
    </div>
  );
}

/** The pattern of days that do not count. */
function Hatching() {
  return (
    <defs>
      <pattern id="clock-stop" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatchGround} width="5" height="5" />
        <line className={styles.hatch} x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  );
}
