import { useTranslation } from 'react-i18next';
import type { Bodies, MeetingTask } from '@/api/types';
import type { Ending } from '@/ui/EventButtons';
import { EventDialog as Dialog } from '@/ui/EventDialog';
import type { MeetingEvent } from '../event';
import { useMeetingEvent } from '../queries/event';

interface Props extends Ending {
  task: MeetingTask;
  event: MeetingEvent;
}

/** What was decided is done, or is not done after all. */
export function EventDialog({ task, event, ...ending }: Props) {
  const { t } = useTranslation();
  const send = useMeetingEvent(task);
  return (
    <Dialog<Bodies['MeetingEventBody']>
      title={t(`meeting.dialog.${event}`)}
      submitLabel={t(`meeting.events.${event}`)}
      name="meeting-event"
      sentence={task.text}
      kind={event}
      said="note"
      saidLabel={t(`meeting.said.${event}`)}
      saidRequired={event === 'reopen'}
      send={send}
      {...ending}
    />
  );
}
