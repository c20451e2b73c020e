import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, Dispute } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useAnswer } from '../queries/answer';
import { Grounds } from './Grounds';

interface Props {
  dispute: Dispute;
  onClose: () => void;
}

/** The holder's grounds, with the claimant's in sight. */
export function AnswerDialog({ dispute, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Bodies['GroundsBody']>();
  const answer = useAnswer(dispute);
  return (
    <FormDialog<Bodies['GroundsBody']>
      title={t('first_report.answer_of', { code: dispute.project_code })}
      submitLabel={t('first_report.answer')}
      name="answer"
      width={720}
      form={form}
      pending={answer.isPending}
      error={answer.error}
      initialValues={{ grounds: dispute.answer ?? undefined }}
      onSubmit={(values) => answer.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Grounds dispute={dispute} />
      <Form.Item name="grounds" label={t('first_report.own_grounds')} rules={[required]}>
        <Input.TextArea rows={4} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
