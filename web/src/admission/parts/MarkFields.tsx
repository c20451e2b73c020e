import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Named } from '@/api/types';
import styles from '../admission.module.css';

/** What the experts give each of the four qualities, of 100. */
export function MarkFields({ qualities }: { qualities: Named[] }) {
  const { t, i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  return (
    <fieldset className={styles.group}>
      <legend>{t('admission.marks')}</legend>
      <div className={styles.grid}>
        {qualities.map((quality) => (
          <Form.Item key={quality.code} name={['marks', quality.code]} label={english ? quality.name_en : quality.name_zh}>
            <Input inputMode="decimal" maxLength={8} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}
