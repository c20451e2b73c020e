import { useTranslation } from 'react-i18next';
import { daysBetween, today } from './date';
import { dueLight, type Clocked } from './due';
import { Light } from './Light';
import styles from './ui.module.css';

/** A clock that runs: the light, how many days in words, and the day itself. */
export function DueClock({ clocked }: { clocked: Clocked }) {
  const { t } = useTranslation();
  const now = today();
  const { due_on: due, overdue } = clocked;
  const days = due ? daysBetween(now, due) : null;
  const word = days === null ? t('ui.due.none') : words(days);
  function words(left: number): string {
    if (overdue) return t('ui.due.overdue_by', { count: Math.abs(left) });
    return left <= 0 ? t('ui.due.today') : t('ui.due.left', { count: left });
  }
  return (
    <span className={styles.clock}>
      <Light state={dueLight(clocked, now)} word={word} />
      {due && <span className={styles.clockDay}>{t('ui.due.on', { date: due })}</span>}
    </span>
  );
}
