import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Ending } from './EventButtons';
import { filled } from './filled';
import { FormDialog } from './FormDialog';
import styles from './ui.module.css';
import { useRules } from './useRules';

/** Where in what is sent stands what was said. */
interface Said {
  note?: string | null;
  reason?: string | null;
}

interface Props<V extends Said> extends Ending {
  title: string;
  submitLabel: string;
  name: string;
  /** What it is about, where the title does not say. */
  sentence?: string;
  kind: string;
  said: keyof Said;
  saidLabel: string;
  saidRequired: boolean;
  send: {
    mutate: (body: V & { kind: string }, options: { onSuccess: () => void }) => void;
    isPending: boolean;
    error: unknown;
  };
  /** What else has to be said, as fields of the form. */
  children?: ReactNode;
}

/** Something that is let happen to a record, with what has to be said for it. */
export function EventDialog<V extends Said>(props: Props<V>) {
  const { title, submitLabel, name, sentence, kind, said, saidLabel, saidRequired, send, onDone, onClose, children } = props;
  const { required } = useRules();
  const [form] = Form.useForm<V>();
  return (
    <FormDialog<V>
      title={title}
      submitLabel={submitLabel}
      name={name}
      form={form}
      pending={send.isPending}
      error={send.error}
      onSubmit={(values) => send.mutate({ ...values, kind, [said]: filled(values[said]) }, { onSuccess: onDone })}
      onClose={onClose}
    >
      {sentence && <p className={styles.sentence}>{sentence}</p>}
      {children}
      <Form.Item name={said} label={saidLabel} rules={saidRequired ? [required] : []}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
