import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import type { BulkDeed } from './bulk';

/** What is asked once for all of the projects. */
export function BulkFields({ deed }: { deed: BulkDeed }) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const leaders = usePeople().filter((person) => person.mayLead);
  return (
    <>
      {deed === 'appoint_leader' && (
        <>
          <Form.Item name="person_id" label={t('leader.person')} rules={[chosen]}>
            <Choose options={leaders} />
          </Form.Item>
          <Form.Item name="from" label={t('leader.from')} rules={[required]}>
            <DateInput max={today()} />
          </Form.Item>
        </>
      )}
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      {deed === 'suspend' && (
        <Form.Item name="review_on" label={t('project.review_date')} rules={[required]}>
          <DateInput min={today()} />
        </Form.Item>
      )}
    </>
  );
}
