import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { meetingBody, type MeetingValues } from './meetingBody';
import { DecisionFields } from './parts/DecisionFields';
import { useRecord } from './queries/record';

interface Props {
  project: { id: string; code: string };
  onClose: () => void;
}

/** A meeting as it was held; what it decided becomes tasks. */
export function RecordDialog({ project, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<MeetingValues>();
  const record = useRecord(project.id);
  return (
    <FormDialog<MeetingValues>
      title={t('meeting.record_of', { code: project.code })}
      submitLabel={t('meeting.submit')}
      name="meeting"
      width={720}
      form={form}
      pending={record.isPending}
      error={record.error}
      initialValues={{ on: today(), decisions: [{}] }}
      onSubmit={(values) => record.mutate(meetingBody(values), { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="topic" label={t('meeting.topic')} rules={[required]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="on" label={t('meeting.on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="participants" label={t('meeting.participants')}>
        <Input maxLength={1000} />
      </Form.Item>
      <DecisionFields />
    </FormDialog>
  );
}
