import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import type { Organisation } from '../organisation';
import { useUnmerge, type Unmerging } from '../queries/unmerge';

interface Props {
  organisation: Organisation;
  onClose: () => void;
}

/** The organisation stands alone again, as before it was merged. */
export function UnmergeDialog({ organisation, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Unmerging>();
  const unmerge = useUnmerge(organisation);
  return (
    <FormDialog<Unmerging>
      title={t('duplicate.unmerge')}
      submitLabel={t('duplicate.unmerge')}
      name="unmerge-organisation"
      form={form}
      pending={unmerge.isPending}
      error={unmerge.error}
      onSubmit={(values) => unmerge.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('project.reason')} extra={t('organisation.unmerge_hint')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
