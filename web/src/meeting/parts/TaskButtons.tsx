import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptFocus } from '@/ui/useKeptFocus';
import { offered, type MeetingEvent } from '../event';
import styles from '../meeting.module.css';
import { useMeetingTask } from '../queries/task';
import { EventDialog } from './EventDialog';

interface Props {
  taskId: string;
  size?: 'small' | 'middle';
}

/** What the server lets the reader do with what was decided. */
export function TaskButtons({ taskId, size = 'middle' }: Props) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<MeetingEvent | null>(null);
  const { data: task } = useMeetingTask(taskId);
  const { place, noteActed } = useKeptFocus<HTMLDivElement>(task?.actions.join() ?? '');
  if (task === undefined) return null;
  return (
    <div ref={place} tabIndex={-1} className={styles.deeds}>
      {offered(task.actions).map((event) => (
        <Button key={event} size={size} aria-label={t('meeting.do_of', { event: t(`meeting.events.${event}`), text: task.text })} onClick={() => setDoing(event)}>
          {t(`meeting.events.${event}`)}
        </Button>
      ))}
      {doing && <EventDialog task={task} event={doing} onDone={noteActed} onClose={() => setDoing(null)} />}
    </div>
  );
}
