import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '@/api/types';
import { filled } from '@/ui/filled';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { MeetingEvent } from '../event';
import styles from '../meeting.module.css';
import { useMeetingEvent } from '../queries/event';

interface Props {
  task: MeetingTask;
  event: MeetingEvent;
  /** Before it closes because it was done. */
  onDone: () => void;
  onClose: () => void;
}

/** What was decided is done, or is not done after all. */
export function EventDialog({ task, event, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<{ note?: string }>();
  const send = useMeetingEvent(task);
  const done = () => {
    onDone();
    onClose();
  };
  return (
    <FormDialog<{ note?: string }>
      title={t(`meeting.dialog.${event}`)}
      submitLabel={t(`meeting.events.${event}`)}
      name="meeting-event"
      form={form}
      pending={send.isPending}
      error={send.error}
      onSubmit={({ note }) => send.mutate({ kind: event, ...(filled(note) && { note: filled(note) }) }, { onSuccess: done })}
      onClose={onClose}
    >
      <p className={styles.sentence}>{task.text}</p>
      <Form.Item name="note" label={t(`meeting.said.${event}`)} rules={event === 'reopen' ? [required] : []}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
