import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { today } from '@/ui/date';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { Lead } from '../lead';
import { useTakeStep } from '../queries/takeStep';
import { DayField } from './DayField';

interface Props {
  kind: 'tell_referrer' | 'report';
  lead: Lead;
  onClose: () => void;
}

type Values = Pick<Bodies['StepBody'], 'on' | 'note'>;

/** The referrer was told, or progress was reported: when, and what was said. */
export function NoteDialog({ kind, lead, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const take = useTakeStep(lead.id);
  return (
    <FormDialog<Values>
      title={t(`intake.do_of.${kind}`, { code: lead.code })}
      submitLabel={t(`intake.do.${kind}`)}
      name="note-step"
      form={form}
      pending={take.isPending}
      error={take.error}
      initialValues={{ on: today() }}
      onSubmit={(values) => take.mutate({ kind, ...values }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <DayField />
      <Form.Item name="note" label={t(`intake.said.${kind}`)} rules={[required]}>
        <Input.TextArea rows={3} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
