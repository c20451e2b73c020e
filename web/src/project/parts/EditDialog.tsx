import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { factPatch, factValues } from '../facts';
import type { LeadValues } from '../lead';
import type { KeptProject } from '../project';
import { editProject } from '../queries/edit';
import { useDifferences } from '../useDifferences';
import { useProjectChange } from '../useProjectChange';
import { FactFields } from './FactFields';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

/** Corrects what is known of a project; only what was changed is sent. */
export function EditDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<LeadValues>();
  const change = useProjectChange(kept, editProject, onClose);
  return (
    <ChangeDialog
      title={t('project.edit')}
      submitLabel={t('project.save')}
      name="edit"
      width={720}
      change={change}
      form={form}
      initialValues={factValues(kept.record)}
      body={(values: LeadValues) => factPatch(kept.record, values)}
      rename={(path) => (path[0] === 'total_investment_yuan' ? ['amount'] : path)}
      differences={useDifferences()}
      onClose={onClose}
    >
      <FactFields />
    </ChangeDialog>
  );
}
