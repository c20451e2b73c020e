import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { AmountInput } from '@/ui/AmountInput';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import styles from '../project.module.css';

/** What is known of a project whenever it is looked at. */
export function FactFields() {
  const { t } = useTranslation();
  const { required, chosen, amountGiven } = useRules();
  const { choices, subIndustries } = useReference();
  const form = Form.useFormInstance();
  const industry = Form.useWatch<string | undefined>('industry', form);
  return (
    <>
      <Form.Item name="name" label={t('project.name')} rules={[required]}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={['investor', 'name']} label={t('project.investor')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['investor', 'uscc']} label={t('project.uscc')}>
          <Input maxLength={18} />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item name="industry" label={t('project.industry')} rules={[chosen]}>
          <Choose options={choices('industries')} onChange={() => form.setFieldValue('sub_industry', undefined)} />
        </Form.Item>
        <Form.Item name="sub_industry" label={t('project.sub_industry')}>
          <Choose allowClear options={subIndustries(industry)} />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item name="district" label={t('project.district')} rules={[chosen]}>
          <Choose options={choices('districts')} />
        </Form.Item>
        <Form.Item name="amount" label={t('project.amount')} rules={[amountGiven]}>
          <AmountInput />
        </Form.Item>
      </div>
      <Form.Item name="summary" label={t('project.summary')}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  );
}
