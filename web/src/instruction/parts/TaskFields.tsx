import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '@/assigned/assigned.module.css';
import { usePeople, useUnits } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';

/** Who carries an instruction out, and by when. */
export function TaskFields() {
  const { t } = useTranslation();
  const { choices } = useReference();
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="person_ids" label={t('instruction.people')}>
          <Choose<string[]> mode="multiple" options={usePeople()} />
        </Form.Item>
        <Form.Item name="unit_ids" label={t('instruction.units')}>
          <Choose<string[]> mode="multiple" options={useUnits()} />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item name="urgency" label={t('instruction.urgency')}>
          <Radio.Group options={choices('urgencies')} />
        </Form.Item>
        <Form.Item name="due_on" label={t('instruction.due')} extra={t('instruction.due_hint')}>
          <DateInput min={today()} />
        </Form.Item>
      </div>
    </>
  );
}
