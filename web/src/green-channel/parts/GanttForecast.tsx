import { useTranslation } from 'react-i18next';
import type { Channel } from '../channel';
import type { Scale } from '../chart';
import styles from '../gantt.module.css';
import { Diamond } from './GanttBars';

interface Props {
  forecast: Channel['forecast'];
  scale: Scale;
  y: number;
}

/** When trial production is expected: early, as likely as not, late; in words where the calendar has no data yet. */
export function GanttForecast({ forecast, scale, y }: Props) {
  const { t } = useTranslation();
  const days = [
    { day: forecast.p10, words: '10%' },
    { day: forecast.p50, words: '50%' },
    { day: forecast.p90, words: '90%' },
  ].flatMap(({ day, words }) => (day ? [{ day, words }] : []));
  // Forecasts that fall on one day are one mark with all their words.
  const marks = [...new Set(days.map(({ day }) => day))].map((day) => ({ day, words: days.filter((row) => row.day === day).map(({ words }) => words).join(' · ') }));
  return (
    <g>
      {marks.map(({ day, words }) => (
        <g key={day}>
          <Diamond className={words.includes('50%') ? styles.actual : styles.forecast} x={scale.at(day)} y={y} />
          <text className={styles.barWords} x={scale.at(day) + 10} y={y + 20}>
            {words}
          </text>
        </g>
      ))}
      {marks.length === 0 && (
        <text className={styles.barWords} x={Math.max(0, scale.at(scale.last) - 24)} y={y + 20} textAnchor="end">
          {t('green_channel.in_days', { count: forecast.working_days.p50 })}
        </text>
      )}
    </g>
  );
}
