import { useTranslation } from 'react-i18next';
import type { RaisedProblem } from '@/api/types';
import { EventButtons as Buttons } from '@/ui/EventButtons';
import { offered } from '@/ui/offered';
import { problemEvents } from './event';
import { EventDialog } from './parts/EventDialog';

interface Props {
  problem: RaisedProblem;
  size?: 'small' | 'middle';
}

/** What the server lets the reader do with a problem. */
export function EventButtons({ problem, size }: Props) {
  const { t } = useTranslation();
  return (
    <Buttons
      events={offered(problemEvents, problem.actions)}
      size={size}
      word={(event) => t(`problem.events.${event}`)}
      label={(event) => t(`problem.do_of.${event}`, { title: problem.title })}
      dialog={(event, ending) => <EventDialog problem={problem} event={event} {...ending} />}
    />
  );
}
