import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, Instruction } from '@/api/types';
import { addDays, today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import type { Ending } from '@/ui/EventButtons';
import { EventDialog as Dialog } from '@/ui/EventDialog';
import { useRules } from '@/ui/useRules';
import type { InstructionEvent } from '../event';
import { useInstructionEvent } from '../queries/event';

interface Props extends Ending {
  instruction: Instruction;
  event: InstructionEvent;
}

/** One step of an instruction's task, with what has to be said for it. */
export function EventDialog({ instruction, event, ...ending }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const send = useInstructionEvent(instruction);
  return (
    <Dialog<Bodies['InstructionEventBody']>
      title={t(`instruction.dialog.${event}`)}
      submitLabel={t(`instruction.events.${event}`)}
      name="instruction-event"
      sentence={instruction.text}
      kind={event}
      said={event === 'extend' || event === 'send_back' ? 'reason' : 'note'}
      saidLabel={t(`instruction.said.${event}`)}
      saidRequired={event !== 'sign' && event !== 'close'}
      send={send}
      {...ending}
    >
      {event === 'extend' && (
        <Form.Item name="due_on" label={t('instruction.new_day')} rules={[required]}>
          <DateInput min={instruction.due_on ? addDays(instruction.due_on, 1) : today()} />
        </Form.Item>
      )}
    </Dialog>
  );
}
