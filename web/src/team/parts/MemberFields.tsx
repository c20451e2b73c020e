import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose, type Option } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import styles from '../team.module.css';

/** The members with their duties, at least one. */
export function MemberFields({ people }: { people: Option[] }) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { choices } = useReference();
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <fieldset className={styles.members}>
          <legend>{t('team.members')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.member}>
              <Form.Item name={[field.name, 'person_id']} label={t('team.member', { number: index + 1 })} rules={[chosen]}>
                <Choose options={people} />
              </Form.Item>
              <Form.Item name={[field.name, 'duty']} label={t('team.duty', { number: index + 1 })} rules={[chosen]}>
                <Choose options={choices('duties')} />
              </Form.Item>
              {fields.length > 1 && <Button onClick={() => remove(field.name)}>{t('team.remove')}</Button>}
            </div>
          ))}
          <Button onClick={() => add({ duty: 'general' })}>{t('team.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
