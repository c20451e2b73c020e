import { useTranslation } from 'react-i18next';
import { EventButtons } from '@/ui/EventButtons';
import { offered } from '@/ui/offered';
import { meetingEvents } from '../event';
import { useMeetingTask } from '../queries/task';
import { EventDialog } from './EventDialog';

interface Props {
  taskId: string;
  size?: 'small' | 'middle';
}

/** What the server lets the reader do with what was decided. */
export function TaskButtons({ taskId, size }: Props) {
  const { t } = useTranslation();
  const { data: task } = useMeetingTask(taskId);
  if (task === undefined) return null;
  return (
    <EventButtons
      events={offered(meetingEvents, task.actions)}
      size={size}
      word={(event) => t(`meeting.events.${event}`)}
      label={(event) => t('meeting.do_of', { event: t(`meeting.events.${event}`), text: task.text })}
      dialog={(event, ending) => <EventDialog task={task} event={event} {...ending} />}
    />
  );
}
