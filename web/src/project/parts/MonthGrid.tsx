import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../calendar.module.css';
import type { Due } from '../due';
import { weeksOf } from '../month';
import { DayList } from './DayList';
import { DueLink } from './DueLink';

interface Props {
  month: string;
  days: Map<string, Due[]>;
  today: string;
}

/** As many as a day has room for. */
const room = 3;

/** The month as a table of weeks; a day with more than it has room for opens as a list. */
export function MonthGrid({ month, days, today }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const weekdays = t('project.calendar.weekdays').split(' ');
  return (
    <>
      <div className={styles.frame}>
        <table className={styles.month} aria-label={t('project.calendar.title')}>
          <thead>
            <tr>
              {weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {weekday}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <Day key={day} day={day} dues={days.get(day) ?? []} isOther={!day.startsWith(month)} isToday={day === today} onOpen={() => setOpened(day)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Drawer open={opened !== null} size={400} title={opened} onClose={() => setOpened(null)}>
        {opened && <DayList days={new Map([[opened, days.get(opened) ?? []]])} />}
      </Drawer>
    </>
  );
}

interface DayProps {
  day: string;
  dues: Due[];
  isOther: boolean;
  isToday: boolean;
  onOpen: () => void;
}

function Day({ day, dues, isOther, isToday, onOpen }: DayProps) {
  const { t } = useTranslation();
  const shown = dues.length > room ? dues.slice(0, room - 1) : dues;
  return (
    <td data-other={isOther} aria-current={isToday ? 'date' : undefined}>
      <time dateTime={day}>
        {Number(day.slice(8))}
        {isToday && ` ${t('project.calendar.today')}`}
      </time>
      {shown.length > 0 && (
        <ul>
          {shown.map((due) => (
            <li key={due.key}>
              <DueLink due={due} />
            </li>
          ))}
        </ul>
      )}
      {dues.length > shown.length && (
        <Button size="small" type="link" onClick={onOpen} aria-label={t('project.calendar.more_on', { date: day, count: dues.length - shown.length })}>
          {t('project.calendar.more', { count: dues.length - shown.length })}
        </Button>
      )}
    </td>
  );
}
