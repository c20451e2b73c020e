import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { usePeople } from '@/reference/usePeople';
import { useSession } from '@/session/useSession';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { Lead } from '../lead';
import { useTakeStep } from '../queries/takeStep';
import { DayField } from './DayField';

interface Props {
  lead: Lead;
  onClose: () => void;
}

type Values = Pick<Bodies['StepBody'], 'answered_by' | 'on' | 'note'>;

/** A named person answers for the lead from now on. */
export function AnswerDialog({ lead, onClose }: Props) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { user } = useSession();
  const people = usePeople();
  const [form] = Form.useForm<Values>();
  const take = useTakeStep(lead.id);
  return (
    <FormDialog<Values>
      title={t('intake.do_of.answer', { code: lead.code })}
      submitLabel={t('intake.do.answer')}
      name="answer-lead"
      form={form}
      pending={take.isPending}
      error={take.error}
      initialValues={{ answered_by: people.some((person) => person.value === user.person_id) ? user.person_id : undefined, on: today() }}
      onSubmit={(values) => take.mutate({ kind: 'answer', ...values }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="answered_by" label={t('intake.answered_by')} rules={[chosen]}>
        <Choose options={people} />
      </Form.Item>
      <DayField />
      <Form.Item name="note" label={t('intake.note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
