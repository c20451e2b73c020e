import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Absence } from '@/api/types';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import type { Ending } from '@/ui/EventButtons';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useAbsenceEvent } from '../queries/absences';

interface Props extends Ending {
  absence: Absence;
}

interface Values {
  on: string;
}

/** Notes from which day on the person is back; before it began, the absence is called off. */
export function ReturnDialog({ absence, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const send = useAbsenceEvent(absence.id);
  return (
    <FormDialog<Values>
      title={t('person.events.return')}
      submitLabel={t('person.events.return')}
      name="return"
      form={form}
      pending={send.isPending}
      error={send.error}
      initialValues={{ on: today() }}
      onSubmit={(values) => send.mutate({ ...values, kind: 'return' }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p>{t('person.return_hint', { from: absence.from })}</p>
      <Form.Item name="on" label={t('person.back_on')} rules={[required]}>
        <DateInput />
      </Form.Item>
    </FormDialog>
  );
}
