import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import styles from '../docking.module.css';

/** What comes next, by whom and until when; the one who writes it does it where nobody is named. */
export function NextStepFields() {
  const { t } = useTranslation();
  const people = usePeople();
  return (
    <>
      <Form.Item name={['next_step', 'text']} label={t('project.next_step')}>
        <Input maxLength={200} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={['next_step', 'person_id']} label={t('docking.who')} extra={t('docking.who_hint')}>
          <Choose allowClear options={people.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name={['next_step', 'due_on']} label={t('docking.due_on')}>
          <DateInput />
        </Form.Item>
      </div>
    </>
  );
}
