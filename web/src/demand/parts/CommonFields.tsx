import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from '../demand.module.css';

export function CommonFields() {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices, subIndustries } = useReference();
  const form = Form.useFormInstance();
  const industry = Form.useWatch<string | undefined>('industry', form);
  return (
    <>
      <Form.Item name="title" label={t('demand.title')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="body" label={t('demand.body')} rules={[required]}>
        <Input.TextArea rows={4} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={['organisation', 'name']} label={t('demand.organisation')} rules={[required]}>
          <Input />
        </Form.Item>
        <Form.Item name={['organisation', 'uscc']} label={t('project.uscc')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name="industry" label={t('project.industry')} rules={[chosen]}>
          <Choose options={choices('industries')} onChange={() => form.setFieldValue('sub_industry', undefined)} />
        </Form.Item>
        <Form.Item name="sub_industry" label={t('project.sub_industry')}>
          <Choose allowClear options={subIndustries(industry)} />
        </Form.Item>
        <Form.Item name="district" label={t('project.district')} rules={[chosen]}>
          <Choose options={choices('districts')} />
        </Form.Item>
        <Form.Item name="valid_until" label={t('demand.valid_until')}>
          <DateInput min={today()} />
        </Form.Item>
      </div>
    </>
  );
}
