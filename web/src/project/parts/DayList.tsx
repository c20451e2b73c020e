import { useTranslation } from 'react-i18next';
import styles from '../calendar.module.css';
import type { Due } from '../due';
import { DueLink } from './DueLink';

/** Days with what is due on them, one under the other. */
export function DayList({ days }: { days: Map<string, Due[]> }) {
  const { t, i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' });
  const sorted = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  return (
    <ol className={styles.days} aria-label={t('project.calendar.by_day')}>
      {sorted.map(([day, dues]) => (
        <li key={day}>
          <h3>{format.format(new Date(`${day}T00:00:00Z`))}</h3>
          <ul>
            {dues.map((due) => (
              <li key={due.key}>
                <DueLink due={due} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
