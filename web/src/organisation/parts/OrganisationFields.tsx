import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import styles from '../organisation.module.css';
import { FormerNameFields } from './FormerNameFields';

/** What is known of an organisation. */
export function OrganisationFields({ besideName }: { besideName?: ReactNode }) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  return (
    <>
      <Form.Item name="name" label={t('organisation.name')} rules={[required]}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
      {besideName}
      <div className={styles.pair}>
        <Form.Item name="kind" label={t('organisation.kind')} rules={[chosen]}>
          <Choose options={choices('organisation_kinds')} />
        </Form.Item>
        <Form.Item name="uscc" label={t('project.uscc')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name="district" label={t('project.district')} extra={t('organisation.district_hint')}>
          <Choose allowClear options={choices('districts')} />
        </Form.Item>
        <Form.Item name="country" label={t('organisation.country')} extra={t('organisation.country_hint')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="industry" label={t('project.industry')}>
          <Choose allowClear options={choices('industries')} />
        </Form.Item>
      </div>
      <FormerNameFields />
      <Form.Item name="summary" label={t('project.summary')}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  );
}
