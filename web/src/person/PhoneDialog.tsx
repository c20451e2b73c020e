import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '@/api/types';
import { filled } from '@/ui/filled';
import { FormDialog } from '@/ui/FormDialog';
import { useSetPhone } from './queries/phone';

interface Props {
  person: Person;
  onClose: () => void;
}

interface Values {
  phone?: string;
}

/** Says under which number a person is called at work; an empty field takes the number away. */
export function PhoneDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const send = useSetPhone(person.id);
  return (
    <FormDialog<Values>
      title={t('person.set_phone')}
      submitLabel={t('person.phone_submit')}
      name="person-phone"
      form={form}
      pending={send.isPending}
      error={send.error}
      initialValues={{ phone: person.phone }}
      onSubmit={({ phone }) => send.mutate({ phone: filled(phone) ?? null }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="phone" label={t('person.phone')} extra={t('person.phone_hint')}>
        <Input type="tel" maxLength={40} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
