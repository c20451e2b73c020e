import { useTranslation } from 'react-i18next';
import type { Scale } from '../chart';
import styles from '../gantt.module.css';

/** Where the words of each line stand: months, today, and the Mondays when weeks are looked at. */
const lines = { month: 16, today: 33, week: 51 };

/** Months above, the Mondays below them when weeks are looked at, and today. */
export function GanttAxis({ scale, today }: { scale: Scale; today: string }) {
  const { t, i18n } = useTranslation();
  const month = (day: string, at: number) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(i18n.language, {
      month: 'short',
      timeZone: 'UTC',
      ...((at === 0 || day.endsWith('-01-01')) && { year: 'numeric' }),
    });
  return (
    <svg className={styles.axis} width={scale.width} height={scale.zoom === 'weeks' ? 60 : 44} aria-hidden="true">
      {scale.months.map((day, at) => (
        <text key={day} x={scale.at(day) + 4} y={lines.month}>
          {month(day, at)}
        </text>
      ))}
      {scale.weeks.map((day) => (
        <text key={day} className={styles.week} x={scale.at(day) + 4} y={lines.week}>
          {day.slice(5)}
        </text>
      ))}
      <text className={styles.todayWord} x={scale.at(today)} y={lines.today} textAnchor="middle">
        {t('green_channel.today')}
      </text>
    </svg>
  );
}
