import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from '../project.module.css';
import { FactFields } from './FactFields';

export function LeadFields() {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <>
      <FactFields />
      <div className={styles.pair}>
        <Form.Item name={['contact', 'name']} label={t('project.contact')}>
          <Input />
        </Form.Item>
        <Form.Item name={['contact', 'phone']} label={t('project.phone')}>
          <Input inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="reported_on" label={t('project.reported_on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
    </>
  );
}
