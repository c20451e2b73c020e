import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '@/approval-catalogue/catalogue.module.css';
import type { Threshold } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useThresholdWords } from './useThresholdWords';

interface Props {
  title: string;
  threshold: Threshold | undefined;
  onDone: (threshold: Threshold) => void;
  onClose: () => void;
}

/** A threshold of the version that is being written: how much of what, for which projects, from where. */
export function ThresholdDialog({ title, threshold, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices, subIndustries } = useReference();
  const { indicators } = useThresholdWords();
  const [form] = Form.useForm<Threshold>();
  const industry = Form.useWatch('industry', form);
  return (
    <FormDialog<Threshold>
      title={title}
      submitLabel={t('approval_catalogue.take')}
      name="threshold"
      form={form}
      pending={false}
      error={null}
      initialValues={threshold ?? { force: 'binding' }}
      onSubmit={onDone}
      onClose={onClose}
    >
      <Form.Item name="indicator" label={t('admission_standard.indicator')} rules={[chosen]}>
        <Choose options={indicators} />
      </Form.Item>
      <Form.Item name="at_least" label={t('admission_standard.at_least')} rules={[required]}>
        <Input inputMode="decimal" maxLength={24} />
      </Form.Item>
      <Form.Item name="force" label={t('admission_standard.force')} rules={[chosen]}>
        <Radio.Group options={(['binding', 'reference'] as const).map((value) => ({ value, label: t(`admission.forces.${value}`) }))} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="industry" label={t('admission_standard.industry')}>
          <Choose allowClear options={choices('industries')} onChange={() => form.setFieldValue('sub_industry', undefined)} />
        </Form.Item>
        <Form.Item name="sub_industry" label={t('admission_standard.sub_industry')}>
          <Choose allowClear options={industry ? subIndustries(industry) : choices('industries').flatMap(({ value }) => subIndustries(value))} />
        </Form.Item>
        <Form.Item name="district" label={t('admission_standard.district')}>
          <Choose allowClear options={choices('districts')} />
        </Form.Item>
        <Form.Item name="total_from" label={t('admission_standard.total_from')}>
          <Input inputMode="decimal" maxLength={24} />
        </Form.Item>
      </div>
      <Form.Item name="source" label={t('admission_standard.source')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
