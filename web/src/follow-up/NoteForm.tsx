import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { readDraft, useDraft } from '@/ui/useDraft';
import { useRules } from '@/ui/useRules';
import styles from './followUp.module.css';
import { noteBody, type NoteValues } from './noteBody';
import { NextStepFields } from './parts/NextStepFields';
import { useNote } from './queries/note';

interface Props {
  projectId: string;
  onNoted?: () => void;
}

/** One line to note a contact; the next step is a click away. */
export function NoteForm({ projectId, onNoted }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<NoteValues>();
  const [more, setMore] = useState(false);
  const note = useNote(projectId);
  const key = `dingyin.draft.follow-up.${projectId}`;
  const [kept] = useState(() => readDraft<NoteValues>(key));
  const draft = useDraft<NoteValues>(key);
  useEffect(() => placeErrors(form, note.error), [form, note.error]);
  const send = (values: NoteValues) =>
    note.mutate(noteBody(values), {
      onSuccess: () => {
        draft.discard();
        form.setFieldsValue({ ...fresh(), summary: '', participants: '', attachments: [] });
        form.setFieldValue('next_step', undefined);
        setMore(false);
        onNoted?.();
      },
    });
  return (
    <Form<NoteValues>
      name="follow-up"
      form={form}
      layout="vertical"
      className={styles.form}
      aria-label={t('follow_up.note')}
      initialValues={{ ...fresh(), summary: kept?.summary }}
      onValuesChange={(_, values) => draft.save(values)}
      onFinish={send}
      onKeyDown={submitOnModEnter(() => form.submit())}
    >
      <Form.Item name="summary" label={t('follow_up.summary')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} placeholder={t('follow_up.placeholder')} />
      </Form.Item>
      <div className={styles.line}>
        <Form.Item name="on" label={t('follow_up.on')} rules={[required]}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item name="kind" label={t('follow_up.kind')} rules={[chosen]}>
          <Choose options={choices('follow_up_kinds')} />
        </Form.Item>
        <Button type="text" aria-expanded={more} onClick={() => setMore(!more)}>
          {t('follow_up.more')}
        </Button>
        <Button htmlType="submit" loading={note.isPending}>
          {t('follow_up.send')}
        </Button>
      </div>
      {more && <NextStepFields />}
      {note.error && <ProblemNotice error={note.error} />}
    </Form>
  );
}

function fresh() {
  return { on: today(), kind: 'visit' };
}
