import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, Person } from '@/api/types';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import styles from './person.module.css';
import { useRecordAbsence } from './queries/absences';

interface Props {
  person: Person;
  onClose: () => void;
}

type Values = Bodies['AbsenceBody'];

/** Some days on which a person is away, with a deputy or without one. */
export function AbsenceDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const from = Form.useWatch('from', form);
  const record = useRecordAbsence(person.id);
  const people = usePeople().filter(({ value }) => value !== person.id);
  return (
    <FormDialog<Values>
      title={t('person.record_of', { person: person.name })}
      submitLabel={t('person.record')}
      name="absence"
      form={form}
      pending={record.isPending}
      error={record.error}
      initialValues={{ from: today() }}
      onSubmit={(values) => record.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Form.Item name="from" label={t('person.from')} rules={[required]}>
          <DateInput />
        </Form.Item>
        <Form.Item name="last_day" label={t('person.last_day')} rules={[required]}>
          <DateInput min={from} />
        </Form.Item>
      </div>
      <Form.Item name="deputy_id" label={t('person.deputy_optional')} extra={t('person.deputy_hint')}>
        <Choose allowClear options={people} />
      </Form.Item>
      <Form.Item name="reason" label={t('person.reason')} extra={t('person.reason_hint')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
