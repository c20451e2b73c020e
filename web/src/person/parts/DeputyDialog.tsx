import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Absence } from '@/api/types';
import { usePeople } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import type { Ending } from '@/ui/EventButtons';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useAbsenceEvent } from '../queries/absences';

interface Props extends Ending {
  absence: Absence;
}

interface Values {
  deputy_id: string;
}

/** Names who deputises from now on. */
export function DeputyDialog({ absence, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const [form] = Form.useForm<Values>();
  const send = useAbsenceEvent(absence.id);
  const people = usePeople().filter((person) => person.value !== absence.person_id);
  return (
    <FormDialog<Values>
      title={t('person.events.deputise')}
      submitLabel={t('person.events.deputise')}
      name="deputise"
      form={form}
      pending={send.isPending}
      error={send.error}
      initialValues={{ deputy_id: absence.deputy_id ?? undefined }}
      onSubmit={(values) => send.mutate({ ...values, kind: 'deputise' }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p>{t('person.deputy_hint')}</p>
      <Form.Item name="deputy_id" label={t('person.deputy')} rules={[chosen]}>
        <Choose options={people} />
      </Form.Item>
    </FormDialog>
  );
}
