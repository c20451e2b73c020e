import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { addDays, today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import type { KeptProject } from '../project';
import { resumeProject } from '../queries/resume';
import { suspendProject } from '../queries/suspend';
import { useDifferences } from '../useDifferences';
import { useProjectChange } from '../useProjectChange';

interface Props {
  kept: KeptProject;
  deed: 'suspend' | 'resume';
  onClose: () => void;
}

interface Values {
  reason: string;
  review_on?: string;
}

export function PauseDialog({ kept, deed, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const change = useProjectChange(kept, deed === 'suspend' ? suspendProject : resumeProject, onClose);
  return (
    <ChangeDialog
      title={t(`project.${deed}`)}
      submitLabel={t(`project.${deed}`)}
      name={deed}
      change={change}
      form={form}
      initialValues={deed === 'suspend' ? { review_on: addDays(today(), 90) } : {}}
      body={(values: Values) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={3} />
      </Form.Item>
      {deed === 'suspend' && (
        <Form.Item name="review_on" label={t('project.review_date')} rules={[required]}>
          <DateInput min={today()} />
        </Form.Item>
      )}
    </ChangeDialog>
  );
}
