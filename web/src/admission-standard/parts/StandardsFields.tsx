import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '@/approval-catalogue/catalogue.module.css';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { useThresholdWords } from '../useThresholdWords';

/** From when on a version holds, what is new in it, from which score on a project passes, and what the qualities weigh. */
export function StandardsFields() {
  const { t } = useTranslation();
  const { required } = useRules();
  const { qualities } = useThresholdWords();
  const number = <Input inputMode="numeric" maxLength={3} />;
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="in_force_from" label={t('approval_catalogue.in_force_from')} rules={[required]}>
          <DateInput />
        </Form.Item>
        <Form.Item name="note" label={t('approval_catalogue.note')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="passed_from" label={t('admission_standard.score', { what: t('admission_standard.passed_from') })} rules={[required]}>
          {number}
        </Form.Item>
        <Form.Item name="conditional_from" label={t('admission_standard.score', { what: t('admission_standard.conditional_from') })} rules={[required]}>
          {number}
        </Form.Item>
        {qualities.map(({ code, name }) => (
          <Form.Item key={code} name={['weights', code]} label={t('admission_standard.weight_of', { name })} rules={[required]}>
            {number}
          </Form.Item>
        ))}
      </div>
      <p className={styles.quiet}>{t('admission_standard.weights_hint')}</p>
    </>
  );
}
