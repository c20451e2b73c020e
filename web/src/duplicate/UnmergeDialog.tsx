import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useUnmerge, type Unmerging } from './queries/unmerge';

interface Props {
  project: Project;
  onClose: () => void;
}

/** The project stands alone again, as before it was merged. */
export function UnmergeDialog({ project, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Unmerging>();
  const unmerge = useUnmerge(project);
  return (
    <FormDialog<Unmerging>
      title={t('duplicate.unmerge')}
      submitLabel={t('duplicate.unmerge')}
      name="unmerge"
      form={form}
      pending={unmerge.isPending}
      error={unmerge.error}
      onSubmit={(values) => unmerge.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('project.reason')} extra={t('duplicate.unmerge_hint')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
