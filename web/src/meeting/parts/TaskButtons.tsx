import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '@/api/types';
import { EventButtons } from '@/ui/EventButtons';
import { offered } from '@/ui/offered';
import { meetingEvents } from '../event';
import { EventDialog } from './EventDialog';

interface Props {
  task: MeetingTask;
  size?: 'small' | 'middle';
}

/** What the server lets the reader do with what was decided. */
export function TaskButtons({ task, size }: Props) {
  const { t } = useTranslation();
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
