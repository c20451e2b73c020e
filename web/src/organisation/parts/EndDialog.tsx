import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, Relation } from '@/api/types';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useEndRelation } from '../queries/endRelation';

interface Props {
  organisationId: string;
  relation: Relation;
  onClose: () => void;
}

type Values = Bodies['RelationEndBody'];

/** Since when a link no longer is, and why. */
export function EndDialog({ organisationId, relation, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const end = useEndRelation(organisationId, relation.id);
  return (
    <FormDialog<Values>
      title={t('organisation.end_of', { name: relation.organisation_name })}
      submitLabel={t('organisation.end')}
      name="end-relation"
      form={form}
      pending={end.isPending}
      error={end.error}
      initialValues={{ on: today() }}
      onSubmit={(values) => end.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('organisation.ended_on')} extra={t('organisation.end_hint')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
