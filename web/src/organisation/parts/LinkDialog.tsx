import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import { filled } from '@/ui/filled';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';
import { useLink } from '../queries/link';
import { useRelationKinds } from '../useRelationKinds';
import { OrganisationChoice } from '../OrganisationChoice';

interface Props {
  organisation: Organisation;
  onClose: () => void;
}

type Values = Bodies['RelationBody'];

/** Says what another organisation is to this one, and since when. */
export function LinkDialog({ organisation, onClose }: Props) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { choices } = useRelationKinds();
  const [form] = Form.useForm<Values>();
  const link = useLink(organisation.id);
  const send = (values: Values) => link.mutate({ ...values, note: filled(values.note) }, { onSuccess: onClose });
  return (
    <FormDialog<Values>
      title={t('organisation.link')}
      submitLabel={t('organisation.link')}
      name="link-organisation"
      form={form}
      pending={link.isPending}
      error={link.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="organisation_id" label={t('organisation.other')} rules={[chosen]}>
        <OrganisationChoice except={organisation.id} />
      </Form.Item>
      <Form.Item name="kind" label={t('organisation.relation_kind')} extra={t('organisation.relation_hint', { name: organisation.name })} rules={[chosen]}>
        <Choose options={choices} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="from" label={t('organisation.from')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="until" label={t('organisation.ended_on')} extra={t('organisation.end_hint')}>
          <DateInput />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('demand.note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
