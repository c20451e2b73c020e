import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { refreshProject } from '@/project/cache';
import type { KeptProject } from '@/project/project';
import { ProjectChoice } from '@/project/ProjectChoice';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { useRules } from '@/ui/useRules';
import { mergeProject, type Merging } from './queries/merge';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

/** This project goes on in another one, whose page opens then. */
export function MergeDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Merging>();
  const change = useProjectChange(kept, mergeProject, (survivor) => {
    void refreshProject(queries, kept.record.id);
    onClose();
    void navigate({ to: '/projects/$projectId', params: { projectId: survivor.record.id } });
  });
  return (
    <ChangeDialog
      title={t('duplicate.merge')}
      submitLabel={t('duplicate.merge_submit')}
      name="merge"
      change={change}
      form={form}
      body={(values: Merging) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="into_project_id" label={t('project.into')} extra={t('duplicate.merge_hint')} rules={[chosen]}>
        <ProjectChoice except={kept.record.id} />
      </Form.Item>
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
