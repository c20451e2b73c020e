import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from '../admission.module.css';

/** What must be met, each with who sees to it and by when; the server knows whom and when where nothing is said. */
export function ConditionFields() {
  const { t } = useTranslation();
  const { required } = useRules();
  const people = usePeople();
  return (
    <Form.List name="conditions">
      {(fields, { add, remove }, { errors }) => (
        <fieldset className={styles.group}>
          <legend>{t('admission.conditions')}</legend>
          <p className={styles.quiet}>{t('admission.conditions_hint')}</p>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.condition}>
              <Form.Item name={[field.name, 'text']} label={t('admission.condition_text', { number: index + 1 })} rules={[required]}>
                <Input maxLength={1000} />
              </Form.Item>
              <Form.Item name={[field.name, 'due_on']} label={t('admission.condition_due', { number: index + 1 })}>
                <DateInput />
              </Form.Item>
              <Form.Item name={[field.name, 'person_id']} label={t('admission.condition_person', { number: index + 1 })}>
                <Choose allowClear options={people} />
              </Form.Item>
              <Button size="small" onClick={() => remove(field.name)} aria-label={t('admission.condition_remove', { number: index + 1 })}>
                {t('admission.remove')}
              </Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button onClick={() => add({})}>{t('admission.condition_add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
