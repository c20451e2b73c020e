import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference, type Choice } from '@/reference/useReference';
import { useRules } from '@/ui/useRules';
import styles from '../intake.module.css';

/** One line an aspect: the opinion, and a remark where there is more to say. */
export function AspectFields({ aspects }: { aspects: Choice[] }) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { choices } = useReference();
  return aspects.map(({ value, label }, at) => (
    <fieldset key={value} className={styles.aspect}>
      <legend>{label}</legend>
      <Form.Item name={['aspects', at, 'opinion']} rules={[chosen]}>
        <Radio.Group aria-label={label} options={choices('judgement_opinions')} />
      </Form.Item>
      <Form.Item name={['aspects', at, 'remark']}>
        <Input aria-label={t('intake.remark_on', { aspect: label })} placeholder={t('intake.remark')} maxLength={1000} />
      </Form.Item>
    </fieldset>
  ));
}
