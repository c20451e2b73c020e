import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/ui/useRules';
import styles from '../docking.module.css';

/** Who takes part; those with an address are invited. */
export function ParticipantFields() {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <Form.List name="participants">
      {(fields, { add, remove }) => (
        <fieldset className={styles.participants}>
          <legend>{t('docking.participants')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.participant} role="group" aria-label={t('docking.participant', { number: index + 1 })}>
              <Form.Item name={[field.name, 'name']} label={t('docking.person')} rules={[required]}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[field.name, 'organisation']} label={t('docking.of')}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[field.name, 'email']} label={t('docking.email')}>
                <Input inputMode="email" maxLength={254} />
              </Form.Item>
              <Button onClick={() => remove(field.name)} aria-label={t('docking.remove_participant', { number: index + 1 })}>
                {t('team.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('docking.add_participant')}</Button>
          <p className={styles.quiet}>{t('docking.invited')}</p>
        </fieldset>
      )}
    </Form.List>
  );
}
