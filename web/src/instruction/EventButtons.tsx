import { useTranslation } from 'react-i18next';
import type { Instruction } from '@/api/types';
import { EventButtons as Buttons } from '@/ui/EventButtons';
import { offered } from '@/ui/offered';
import { instructionEvents } from './event';
import { EventDialog } from './parts/EventDialog';

interface Props {
  instruction: Instruction;
  size?: 'small' | 'middle';
}

/** What the server lets the reader do with an instruction's task. */
export function EventButtons({ instruction, size }: Props) {
  const { t } = useTranslation();
  return (
    <Buttons
      events={offered(instructionEvents, instruction.actions)}
      size={size}
      word={(event) => t(`instruction.events.${event}`)}
      label={(event) => t('instruction.do_of', { event: t(`instruction.events.${event}`), text: instruction.text })}
      dialog={(event, ending) => <EventDialog instruction={instruction} event={event} {...ending} />}
    />
  );
}
