import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { usePeople, useUnits } from '@/reference/usePeople';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { MemberFields } from './parts/MemberFields';
import { formTeam, type Formation } from './queries/form';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

/** One lead unit, one liaison, one or more members with duties. */
export function TeamDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<Formation>();
  const { leader, team } = kept.record;
  const people = usePeople().filter((person) => person.value !== leader?.person_id);
  const change = useProjectChange(kept, formTeam, onClose);
  return (
    <ChangeDialog
      title={t(team ? 'team.change' : 'team.form')}
      submitLabel={t(team ? 'team.change_submit' : 'team.form_submit')}
      name="team"
      change={change}
      form={form}
      initialValues={{
        from: today(),
        lead_unit_id: team?.lead_unit_id,
        liaison_id: team?.liaison_id,
        members: team?.members.map(({ person_id, duty }) => ({ person_id, duty })) ?? [{ person_id: undefined, duty: 'general' }],
      }}
      body={(values: Formation) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="lead_unit_id" label={t('team.lead_unit')} rules={[chosen]}>
        <Choose options={useUnits()} />
      </Form.Item>
      <Form.Item name="liaison_id" label={t('team.liaison')} rules={[chosen]}>
        <Choose options={people} />
      </Form.Item>
      <MemberFields people={people} />
      <Form.Item name="from" label={t('team.from')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('team.reason')} rules={[required]}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </ChangeDialog>
  );
}
