import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recognised } from '@/api/types';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useRules } from '@/ui/useRules';
import styles from '../project.module.css';
import { useRecognise } from '../queries/recognise';

/** A message and what was read from it. */
export interface Pasted {
  text: string;
  found: Recognised;
}

/** A message from a chat or a mail, from which the form is filled; pasting is enough. */
export function PasteText({ onRecognised }: { onRecognised: (pasted: Pasted) => void }) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ text: string }>();
  const recognise = useRecognise();
  const read = (text: string) =>
    recognise.mutate(text, {
      onSuccess: (found) => {
        onRecognised({ text, found });
        setOpen(false);
      },
    });
  return (
    <div className={styles.paste}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('project.paste')}
      </Button>
      {open && (
        <Form name="paste" form={form} layout="vertical" onFinish={({ text }) => read(text)} onKeyDown={submitOnModEnter(() => form.submit())}>
          <Form.Item name="text" label={t('project.paste_text')} extra={t('project.paste_hint')} rules={[required]}>
            <Input.TextArea
              rows={5}
              maxLength={20_000}
              autoFocus
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text');
                if (pasted.trim() !== '' && !event.currentTarget.value) read(pasted);
              }}
            />
          </Form.Item>
          <Button htmlType="submit" loading={recognise.isPending}>
            {t('project.recognise')}
          </Button>
          {recognise.error && <ProblemNotice error={recognise.error} />}
        </Form>
      )}
    </div>
  );
}
