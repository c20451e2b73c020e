import type { Scale } from '../chart';
import styles from '../gantt.module.css';

interface Props {
  scale: Scale;
  height: number;
  today: string;
}

/** The lines behind the bars: months, weeks when they are looked at, today. */
export function GanttGrid({ scale, height, today }: Props) {
  const x = scale.at(today);
  return (
    <g>
      {scale.weeks.map((day) => (
        <line key={day} className={styles.weekLine} x1={scale.at(day)} x2={scale.at(day)} y1={0} y2={height} />
      ))}
      {scale.months.map((day) => (
        <line key={day} className={styles.monthLine} x1={scale.at(day)} x2={scale.at(day)} y1={0} y2={height} />
      ))}
      <line className={styles.today} x1={x} x2={x} y1={0} y2={height} />
    </g>
  );
}
