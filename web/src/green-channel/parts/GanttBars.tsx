import { decidesTheEnd, isOver, type ChannelItem } from '../channel';
import { barsOf, endOf, place, type Scale, type Span } from '../chart';
import { lightOf } from '../lights';
import styles from '../gantt.module.css';
import { useClockWords } from '../useClockWords';

/** The height of a line of the chart. */
export const line = 32;

interface Props {
  item: ChannelItem;
  scale: Scale;
  today: string;
  /** The top of its line. */
  y: number;
}

/** What is drawn of an item: planned as an outline, expected as a broken one, actual filled, stops hatched. */
export function GanttBars({ item, scale, today, y }: Props) {
  const { brief } = useClockWords();
  if (item.kind === 'milestone') return <Milestone item={item} scale={scale} today={today} y={y} />;
  const bars = barsOf(item, today);
  const critical = decidesTheEnd(item);
  const words = isOver(item) && !bars.actual ? '' : brief(item);
  return (
    <g data-critical={critical} data-light={lightOf(item)}>
      <Rect className={styles.planned} span={bars.planned} scale={scale} y={y + 7} height={18} />
      <Rect className={styles.forecast} span={bars.forecast} scale={scale} y={y + 10} height={12} />
      <Rect className={styles.actual} span={bars.actual} scale={scale} y={y + 10} height={12} />
      {bars.stops.map((stop) => (
        <Rect key={stop.from + stop.to} className={styles.stop} span={stop} scale={scale} y={y + 10} height={12} />
      ))}
      {words && (
        <text className={styles.barWords} x={endOf(scale, bars) + 6} y={y + 20}>
          {words}
        </text>
      )}
    </g>
  );
}

interface RectProps {
  className: string | undefined;
  span: Span | null;
  scale: Scale;
  y: number;
  height: number;
}

function Rect({ className, span, scale, y, height }: RectProps) {
  if (span === null) return null;
  return <rect className={className} {...place(scale, span)} y={y} height={height} rx={2} />;
}

/** A day on which something stands, as a diamond: filled once it has come. */
function Milestone({ item, scale, today, y }: Props) {
  const { actual, forecast, planned } = barsOf(item, today);
  const came = item.actual.finished_on ?? actual?.to;
  const expected = forecast?.to ?? (came ? undefined : planned?.to);
  return (
    <g data-critical={decidesTheEnd(item)}>
      {planned && <Diamond className={styles.planned} x={scale.at(planned.to)} y={y} />}
      {came && <Diamond className={styles.actual} x={scale.at(came)} y={y} />}
      {!came && expected && <Diamond className={styles.forecast} x={scale.at(expected)} y={y} />}
    </g>
  );
}

interface DiamondProps {
  className: string | undefined;
  x: number;
  y: number;
}

/** A diamond in the middle of a line. */
export function Diamond({ className, x, y }: DiamondProps) {
  const [middle, half] = [y + line / 2, 6];
  return <path className={className} d={`M${x} ${middle - half}L${x + half} ${middle}L${x} ${middle + half}L${x - half} ${middle}Z`} />;
}
