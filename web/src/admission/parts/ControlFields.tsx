import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AdmissionForm } from '@/api/types';
import { useRules } from '@/ui/useRules';
import styles from '../admission.module.css';

/** The questions of the three controls; an answer that vetoes says so before it is chosen. */
export function ControlFields({ controls }: { controls: AdmissionForm['controls'] }) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  return controls.map((control) => (
    <fieldset key={control.code} className={styles.group}>
      <legend>{control.name}</legend>
      <div className={styles.questions}>
        {control.questions.map((question) => (
          <Form.Item key={question.code} name={['controls', question.code]} label={question.name} rules={[chosen]}>
            <Radio.Group
              options={question.answers.map(({ code, name, vetoes }) => ({
                value: code,
                label: vetoes ? t('admission.answer_vetoes', { answer: name }) : name,
              }))}
            />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  ));
}
