import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { useFormat } from '@/ui/useFormat';
import type { LeadValues } from '../lead';
import styles from '../project.module.css';
import { FactFields } from './FactFields';

export function LeadFields() {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <>
      <FactFields />
      <ForeignMoney />
      <div className={styles.pair}>
        <Form.Item name={['contact', 'name']} label={t('project.contact')}>
          <Input />
        </Form.Item>
        <Form.Item name={['contact', 'phone']} label={t('project.phone')}>
          <Input inputMode="tel" />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item name="reported_on" label={t('project.reported_on')} rules={[required]}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item name="source" label={t('project.source')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </>
  );
}

/** Foreign money is read from a pasted message; the form shows what will be logged, and lets it go. */
function ForeignMoney() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const form = Form.useFormInstance<LeadValues>();
  const foreign = Form.useWatch('foreign_investment', { form, preserve: true });
  if (!foreign) return null;
  return (
    <p>
      {t('project.foreign')} {foreign.currency} {count(foreign.amount ?? 0)}{' '}
      <Button size="small" onClick={() => form.setFieldValue('foreign_investment', undefined)}>
        {t('team.remove')}
      </Button>
    </p>
  );
}
