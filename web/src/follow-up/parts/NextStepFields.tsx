import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AttachmentsInput } from '@/attachment/AttachmentsInput';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from '../followUp.module.css';

/** Who took part, the photos, and what comes next, by when, by whom. */
export function NextStepFields() {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const form = Form.useFormInstance();
  const text = Form.useWatch<string | undefined>(['next_step', 'text'], form);
  const needed = Boolean(text?.trim());
  return (
    <>
      <Form.Item name="participants" label={t('follow_up.participants')}>
        <Input />
      </Form.Item>
      <Form.Item name="attachments" label={t('follow_up.attachments')}>
        <AttachmentsInput />
      </Form.Item>
      <Form.Item name={['next_step', 'text']} label={t('follow_up.next')}>
        <Input />
      </Form.Item>
      <div className={styles.line}>
        <Form.Item name={['next_step', 'due_on']} label={t('follow_up.due')} rules={needed ? [required] : []}>
          <DateInput min={today()} />
        </Form.Item>
        <Form.Item name={['next_step', 'person_id']} label={t('follow_up.person')} rules={needed ? [chosen] : []}>
          <Choose options={usePeople()} />
        </Form.Item>
      </div>
    </>
  );
}
