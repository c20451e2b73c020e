import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '@/api/types';
import { DueClock } from '@/ui/DueClock';
import styles from './meeting.module.css';

/** Whether what was decided is done, else its clock. */
export function TaskStanding({ task }: { task: Pick<MeetingTask, 'state' | 'done_on' | 'due_on' | 'overdue'> }) {
  const { t } = useTranslation();
  if (task.state !== 'done') return <DueClock clocked={task} />;
  return <span className={styles.done}>{t('meeting.done_on', { date: task.done_on })}</span>;
}
