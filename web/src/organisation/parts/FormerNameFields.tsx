import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/ui/useRules';
import styles from '../organisation.module.css';

/** Names by which it was known before, one a line. */
export function FormerNameFields() {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <Form.List name="former_names">
      {(fields, { add, remove }) => (
        <fieldset className={styles.formerNames}>
          <legend>{t('organisation.former_names')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.formerName}>
              <Form.Item name={field.name} label={t('organisation.former_name', { number: index + 1 })} rules={[required]}>
                <Input maxLength={200} />
              </Form.Item>
              <Button onClick={() => remove(field.name)} aria-label={t('organisation.remove_former', { number: index + 1 })}>
                {t('team.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add()}>{t('organisation.add_former')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
