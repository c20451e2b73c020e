import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import styles from '../catalogue.module.css';
import type { ItemValues } from '../itemBody';
import { useCatalogueWords } from '../useCatalogueWords';

/** What makes an item; what it waits for and when it applies are read out in words as they are typed. */
export function ItemFields() {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices, unitChoices } = useReference();
  const words = useCatalogueWords();
  const form = Form.useFormInstance<ItemValues>();
  const predecessors = Form.useWatch('predecessors', form);
  const condition = Form.useWatch('condition', form);
  const days = <Input inputMode="numeric" maxLength={4} />;
  const number = { pattern: /^\s*\d+\s*$/, message: t('approval_catalogue.whole_days') };
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="code" label={t('approval_catalogue.code')} rules={[required]}>
          <Input maxLength={12} />
        </Form.Item>
        <Form.Item name="stage" label={t('approval_catalogue.stage')} rules={[chosen]}>
          <Select options={words.stages} />
        </Form.Item>
        <Form.Item name="name_zh" label={t('approval_catalogue.name_zh')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="name_en" label={t('approval_catalogue.name_en')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t('approval_catalogue.kind')}>
          <Select options={words.kinds} />
        </Form.Item>
        <Form.Item name="unit" label={t('approval_catalogue.unit')}>
          <Choose allowClear options={unitChoices} />
        </Form.Item>
        <Form.Item name="statutory_days" label={t('approval_catalogue.statutory')} rules={[number]}>
          {days}
        </Form.Item>
        <Form.Item name="statutory_kind" label={t('approval_catalogue.statutory_kind')}>
          <Select options={words.limits} />
        </Form.Item>
        <Form.Item name="promised_days" label={t('approval_catalogue.promised_in')} rules={[number]}>
          {days}
        </Form.Item>
        <Form.Item name="document" label={t('approval_catalogue.document')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item name="predecessors" label={t('approval_catalogue.predecessors')} extra={words.predecessors(predecessors) || t('approval_catalogue.predecessors_hint')}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="condition" label={t('approval_catalogue.condition')} extra={words.condition(condition) || t('approval_catalogue.condition_hint')}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="stops" label={t('approval_catalogue.stops')}>
        <Choose<string[]> mode="multiple" options={choices('clock_stops')} />
      </Form.Item>
      <Form.Item name="bundle" label={t('approval_catalogue.bundle')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="counts" valuePropName="checked">
        <Checkbox>{t('approval_catalogue.counts')}</Checkbox>
      </Form.Item>
    </>
  );
}
