import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { OpenItems } from '@/handover/OpenItems';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { usePeople } from '@/reference/usePeople';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { appointLeader, type Appointment } from './appoint';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

/** Names the one person answerable; the former tenure ends the day the new one begins. */
export function AppointDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<Appointment>();
  const former = kept.record.leader;
  const people = usePeople().filter((person) => person.mayLead && person.value !== former?.person_id);
  const change = useProjectChange(kept, appointLeader, onClose);
  const title = t(former ? 'leader.hand_over' : 'leader.appoint');
  return (
    <ChangeDialog
      title={title}
      submitLabel={t(former ? 'leader.hand_over_submit' : 'leader.appoint_submit')}
      name="appoint"
      change={change}
      form={form}
      initialValues={{ from: today() }}
      body={(values: Appointment) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      {former && <p>{t('leader.former', { name: former.name, from: former.from })}</p>}
      {former && <OpenItems projectId={kept.record.id} />}
      <Form.Item name="person_id" label={t('leader.person')} rules={[chosen]}>
        <Choose options={people} />
      </Form.Item>
      <Form.Item name="from" label={t('leader.from')} rules={[required]}>
        <DateInput min={former?.from} max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('leader.reason')} rules={[required]}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </ChangeDialog>
  );
}
