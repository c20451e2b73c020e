import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AdmissionForm } from '@/api/types';
import styles from './admission.module.css';

const phases = ['construction', 'operation'] as const;

interface Props {
  figures: AdmissionForm['figures'];
  /** Only those of this phase. */
  phase?: string;
}

/** What the company promises, each figure in its unit, by when it is known. */
export function FigureFields({ figures, phase }: Props) {
  const { t } = useTranslation();
  return phases
    .filter((known) => phase === undefined || phase === known)
    .map((known) => (
      <fieldset key={known} className={styles.group}>
        <legend>{t(`admission.phases.${known}`)}</legend>
        <div className={styles.grid}>
          {figures
            .filter((figure) => figure.phase === known)
            .map((figure) => (
              <Form.Item key={figure.code} name={['figures', figure.code]} label={t('admission.with_unit', { name: figure.name, unit: figure.unit })}>
                <Input inputMode="decimal" maxLength={24} />
              </Form.Item>
            ))}
        </div>
      </fieldset>
    ));
}
