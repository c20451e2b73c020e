import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { AttachmentInput } from '@/attachment/AttachmentInput';
import { AmountInput } from '@/ui/AmountInput';
import { today } from '@/ui/date';
import { DateTimeInput } from '@/ui/DateTimeInput';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { Assurance } from './progress';
import { progressBody, type ProgressValues } from './progressBody';
import { useTell } from './queries/tell';

interface Props {
  projectId: string;
  /** What the reader may tell. */
  kinds: Assurance[];
  onClose: () => void;
}

/** What was planned, reported or verified of a month; what was verified has a photo with its place and time. */
export function TellDialog({ projectId, kinds, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen, amount } = useRules();
  const [form] = Form.useForm<ProgressValues>();
  const kind = Form.useWatch('kind', form);
  const tell = useTell(projectId);
  return (
    <FormDialog<ProgressValues>
      title={t('progress.tell')}
      submitLabel={t('progress.submit')}
      name="tell-progress"
      form={form}
      pending={tell.isPending}
      error={tell.error}
      initialValues={{ kind: kinds.includes('reported') ? 'reported' : kinds[0], month: today().slice(0, 7) }}
      onSubmit={(values) => tell.mutate(progressBody(values), { onSuccess: onClose })}
      rename={(path) => (path[0] === 'invested_yuan' ? ['amount'] : path)}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('progress.kind')} rules={[chosen]}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`progress.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="month" label={t('progress.month')} rules={[required]}>
        <Input type="month" />
      </Form.Item>
      <Form.Item name="amount" label={t('progress.invested')} rules={[chosen, amount]}>
        <AmountInput firstUnit="wan" />
      </Form.Item>
      <Form.Item name="works" label={t('progress.works')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      {kind === 'verified' && (
        <>
          <Form.Item name="attachment_id" label={t('progress.photo')} rules={[chosen]}>
            <AttachmentInput />
          </Form.Item>
          <Form.Item name="place" label={t('progress.place')} rules={[required]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="taken_at" label={t('progress.taken_at')} rules={[required]}>
            <DateTimeInput />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
