import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useAddEntry } from './queries/add';

type Values = Bodies['EntryBody'];

/** A word, how it stands to another, and the other. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { required } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<Values>();
  const add = useAddEntry();
  return (
    <FormDialog<Values>
      title={t('thesaurus.add')}
      submitLabel={t('thesaurus.add')}
      name="add-entry"
      form={form}
      pending={add.isPending}
      error={add.error}
      initialValues={{ relation: 'same' }}
      onSubmit={(values) => add.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="term" label={t('thesaurus.term')} rules={[required]}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name="relation" label={t('thesaurus.relation')} extra={t('thesaurus.relation_hint')} rules={[required]}>
        <Select options={choices('thesaurus_relations')} />
      </Form.Item>
      <Form.Item name="other" label={t('thesaurus.other')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="industry" label={t('project.industry')}>
        <Select allowClear options={choices('industries')} />
      </Form.Item>
    </FormDialog>
  );
}
