import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { today } from '@/ui/date';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { Lead } from '../lead';
import { useTakeStep } from '../queries/takeStep';
import { AspectFields } from './AspectFields';
import { DayField } from './DayField';

interface Props {
  lead: Lead;
  onClose: () => void;
}

type Step = Bodies['StepBody'];
type Values = Pick<Step, 'on' | 'verdict' | 'reason'> & { aspects: { opinion: string; remark?: string }[] };

/** What is thought of a lead: an opinion on each aspect, then the verdict with its reason. */
export function JudgeDialog({ lead, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<Values>();
  const take = useTakeStep(lead.id);
  const aspects = choices('judgement_aspects');
  const body = (values: Values): Step => ({
    ...values,
    kind: 'judge',
    aspects: aspects.flatMap(({ value }, at) => {
      const given = values.aspects[at];
      return given ? [{ aspect: value, ...given }] : [];
    }),
  });
  return (
    <FormDialog<Values>
      title={t('intake.do_of.judge', { code: lead.code })}
      submitLabel={t('intake.do.judge')}
      name="judge-lead"
      width={720}
      form={form}
      pending={take.isPending}
      error={take.error}
      initialValues={{ on: today() }}
      onSubmit={(values) => take.mutate(body(values), { onSuccess: onClose })}
      onClose={onClose}
    >
      <AspectFields aspects={aspects} />
      <Form.Item name="verdict" label={t('intake.verdict')} rules={[chosen]}>
        <Radio.Group options={choices('lead_verdicts')} />
      </Form.Item>
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <DayField />
    </FormDialog>
  );
}
