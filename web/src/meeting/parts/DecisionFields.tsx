import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople, useUnits } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from '../meeting.module.css';

/** What was decided, each with a unit, a person or both, and a day. */
export function DecisionFields() {
  const { t } = useTranslation();
  const { required } = useRules();
  const units = useUnits();
  const people = usePeople();
  return (
    <Form.List name="decisions">
      {(fields, { add, remove }) => (
        <fieldset className={styles.decisions}>
          <legend>{t('meeting.decisions')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.decision}>
              <Form.Item name={[field.name, 'text']} label={t('meeting.decision', { number: index + 1 })} rules={[required]}>
                <Input maxLength={300} />
              </Form.Item>
              <div className={styles.three}>
                <Form.Item name={[field.name, 'unit_id']} label={t('meeting.unit_of', { number: index + 1 })}>
                  <Choose allowClear options={units} />
                </Form.Item>
                <Form.Item name={[field.name, 'person_id']} label={t('meeting.person_of', { number: index + 1 })}>
                  <Choose allowClear options={people} />
                </Form.Item>
                <Form.Item name={[field.name, 'due_on']} label={t('meeting.due_of', { number: index + 1 })} rules={[required]}>
                  <DateInput />
                </Form.Item>
              </div>
              <Button size="small" onClick={() => remove(field.name)}>
                {t('meeting.remove', { number: index + 1 })}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('meeting.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
