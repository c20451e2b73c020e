import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '@/assigned/assigned.module.css';
import { useUnits } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';

/** What blocks the project, in a line and in full, and which unit is to deal with it how soon. */
export function RaiseFields() {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  return (
    <>
      <Form.Item name="title" label={t('problem.headline')} rules={[required]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="body" label={t('problem.body')} rules={[required]}>
        <Input.TextArea rows={5} maxLength={10000} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="kind" label={t('problem.kind')} rules={[chosen]}>
          <Choose options={choices('problem_kinds')} />
        </Form.Item>
        <Form.Item name="unit_id" label={t('problem.unit')} rules={[chosen]}>
          <Choose options={useUnits()} />
        </Form.Item>
      </div>
      <Form.Item name="severity" label={t('problem.severity')} extra={t('problem.severity_hint')} rules={[chosen]}>
        <Radio.Group options={choices('severities')} />
      </Form.Item>
    </>
  );
}
