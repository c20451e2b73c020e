import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, Instruction } from '@/api/types';
import { addDays, today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { filled } from '@/ui/filled';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { asked, type InstructionEvent } from '../event';
import styles from '../instruction.module.css';
import { useInstructionEvent } from '../queries/event';

interface Props {
  instruction: Instruction;
  event: InstructionEvent;
  /** Before it closes because it was done. */
  onDone: () => void;
  onClose: () => void;
}

type Values = Omit<Bodies['InstructionEventBody'], 'kind'>;

/** One step of an instruction's task, with what has to be said for it. */
export function EventDialog({ instruction, event, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const send = useInstructionEvent(instruction);
  const field = asked(event);
  const body = (values: Values): Bodies['InstructionEventBody'] => ({
    kind: event,
    ...(values.due_on && { due_on: values.due_on }),
    ...(filled(values[field]) && { [field]: filled(values[field]) }),
  });
  const done = () => {
    onDone();
    onClose();
  };
  return (
    <FormDialog<Values>
      title={t(`instruction.dialog.${event}`)}
      submitLabel={t(`instruction.events.${event}`)}
      name="instruction-event"
      form={form}
      pending={send.isPending}
      error={send.error}
      onSubmit={(values) => send.mutate(body(values), { onSuccess: done })}
      onClose={onClose}
    >
      <p className={styles.sentence}>{instruction.text}</p>
      {event === 'extend' && (
        <Form.Item name="due_on" label={t('instruction.new_day')} rules={[required]}>
          <DateInput min={instruction.due_on ? addDays(instruction.due_on, 1) : today()} />
        </Form.Item>
      )}
      <Form.Item name={field} label={t(`instruction.said.${event}`)} rules={event === 'sign' || event === 'close' ? [] : [required]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
