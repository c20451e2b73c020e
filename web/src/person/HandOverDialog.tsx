import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, Person } from '@/api/types';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { Handed } from './parts/HandedOver';
import { useHandOverAll } from './queries/handOver';

interface Props {
  person: Person;
  onDone: (handed: Handed) => void;
  onClose: () => void;
}

type Values = Bodies['HandOverAllBody'];

/** All active projects of one person go to another in one step: all of them, or none. */
export function HandOverDialog({ person, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<Values>();
  const handOver = useHandOverAll(person.id);
  const people = usePeople().filter(({ value }) => value !== person.id);
  const nameOf = (id: string) => people.find(({ value }) => value === id)?.name ?? '';
  return (
    <FormDialog<Values>
      title={t('person.hand_over_of', { person: person.name })}
      submitLabel={t('person.hand_over_submit')}
      name="hand-over-all"
      form={form}
      pending={handOver.isPending}
      error={handOver.error}
      onSubmit={(values) => handOver.mutate(values, { onSuccess: ({ items }) => onDone({ to: nameOf(values.to_person_id), projects: items }) })}
      onClose={onClose}
    >
      <p>{t('person.hand_over_hint')}</p>
      <Form.Item name="to_person_id" label={t('person.hand_over_to')} rules={[chosen]}>
        <Choose options={people} />
      </Form.Item>
      <Form.Item name="reason" label={t('person.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
