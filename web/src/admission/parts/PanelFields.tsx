import { Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import styles from '../admission.module.css';

/** Who was asked to sit in the review, a person of the city or an expert by name, and who came. */
export function PanelFields() {
  const { t } = useTranslation();
  const people = usePeople();
  return (
    <Form.List name="panel">
      {(fields, { add, remove }) => (
        <fieldset className={styles.group}>
          <legend>{t('admission.panel')}</legend>
          <p className={styles.quiet}>{t('admission.panel_hint')}</p>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.seat}>
              <Form.Item name={[field.name, 'person_id']} label={t('admission.seat_person', { number: index + 1 })}>
                <Choose allowClear options={people} />
              </Form.Item>
              <Form.Item name={[field.name, 'name']} label={t('admission.seat_name', { number: index + 1 })}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[field.name, 'field']} label={t('admission.seat_field', { number: index + 1 })}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[field.name, 'present']} valuePropName="checked" initialValue>
                <Checkbox>{t('admission.seat_present', { number: index + 1 })}</Checkbox>
              </Form.Item>
              <Button size="small" onClick={() => remove(field.name)} aria-label={t('admission.seat_remove', { number: index + 1 })}>
                {t('admission.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('admission.seat_add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
