import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { FigureFields } from '@/admission/FigureFields';
import { useAdmissionForm } from '@/admission/useAdmissionForm';
import { AttachmentInput } from '@/attachment/AttachmentInput';
import { today } from '@/ui/date';
import { FormDialog } from '@/ui/FormDialog';
import { RecordStates } from '@/ui/RecordStates';
import { useRules } from '@/ui/useRules';
import { phases, yearBody, type Assurance, type YearValues } from './performance';
import styles from './performance.module.css';
import { useNote } from './queries/note';

interface Props {
  projectId: string;
  /** What the reader may tell. */
  kinds: Assurance[];
  onClose: () => void;
}

/** What a project came to in a year; what was verified has a document by which it was. */
export function YearDialog({ projectId, kinds, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<YearValues>();
  const kind = Form.useWatch('kind', form);
  const phase = Form.useWatch('phase', form);
  const note = useNote(projectId);
  const standards = useAdmissionForm();
  return (
    <FormDialog<YearValues>
      title={t('performance.tell')}
      submitLabel={t('performance.submit')}
      name="year"
      width={800}
      form={form}
      pending={note.isPending}
      error={note.error}
      initialValues={{ kind: kinds[0], phase: 'operation', year: String(Number(today().slice(0, 4)) - 1) }}
      onSubmit={(values) => note.mutate(yearBody(values), { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('performance.kind')} rules={[chosen]}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`performance.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="phase" label={t('performance.phase')} rules={[chosen]}>
        <Radio.Group options={phases.map((value) => ({ value, label: t(`performance.phases.${value}`) }))} />
      </Form.Item>
      <Form.Item name="year" label={t('performance.year')} rules={[required]}>
        <Input type="number" inputMode="numeric" max={today().slice(0, 4)} />
      </Form.Item>
      {phase === 'operation' && <p className={styles.quiet}>{t('performance.land_too')}</p>}
      <RecordStates query={standards}>{(asked) => <FigureFields figures={asked.figures} {...(phase === 'construction' && { phase })} />}</RecordStates>
      {kind === 'verified' && (
        <Form.Item name="attachment_id" label={t('performance.document')} rules={[chosen]}>
          <AttachmentInput />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('performance.note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
