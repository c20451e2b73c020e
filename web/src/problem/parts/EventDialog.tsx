import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, RaisedProblem } from '@/api/types';
import { useUnits } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { filled } from '@/ui/filled';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { ProblemEvent } from '../event';
import { useProblemEvent } from '../queries/event';

interface Props {
  problem: RaisedProblem;
  event: ProblemEvent;
  /** Before it closes because it was done. */
  onDone: () => void;
  onClose: () => void;
}

type Values = Omit<Bodies['ProblemEventBody'], 'kind'>;

/** One step of a problem, with what has to be said for it. */
export function EventDialog({ problem, event, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const units = useUnits().filter((unit) => unit.value !== problem.unit_id);
  const [form] = Form.useForm<Values>();
  const send = useProblemEvent(problem);
  const asks = event === 'hand_on' || event === 'reopen' ? 'reason' : 'note';
  const body = (values: Values): Bodies['ProblemEventBody'] => ({
    kind: event,
    ...(values.unit_id && { unit_id: values.unit_id }),
    ...(filled(values[asks]) && { [asks]: filled(values[asks]) }),
  });
  const done = () => {
    onDone();
    onClose();
  };
  return (
    <FormDialog<Values>
      title={t(`problem.do_of.${event}`, { title: problem.title })}
      submitLabel={t(`problem.events.${event}`)}
      name="problem-event"
      form={form}
      pending={send.isPending}
      error={send.error}
      onSubmit={(values) => send.mutate(body(values), { onSuccess: done })}
      onClose={onClose}
    >
      {event === 'hand_on' && (
        <Form.Item name="unit_id" label={t('problem.hand_on_to')} rules={[chosen]}>
          <Choose options={units} />
        </Form.Item>
      )}
      <Form.Item name={asks} label={t(`problem.said.${event}`)} rules={event === 'accept' || event === 'solve' ? [] : [required]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
