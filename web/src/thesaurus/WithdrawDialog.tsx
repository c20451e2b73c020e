import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, ThesaurusEntry } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useWithdrawEntry } from './queries/withdraw';

interface Props {
  entry: ThesaurusEntry;
  onClose: () => void;
}

type Values = Bodies['WithdrawalBody'];

/** Why an entry is no longer wanted. */
export function WithdrawDialog({ entry, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const withdraw = useWithdrawEntry(entry.id);
  return (
    <FormDialog<Values>
      title={t('thesaurus.withdraw_entry', { term: entry.term, other: entry.other })}
      submitLabel={t('thesaurus.withdraw')}
      name="withdraw-entry"
      form={form}
      pending={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(values) => withdraw.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
