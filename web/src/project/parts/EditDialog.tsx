import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { standing, type Patch } from '../edit/patch';
import { useOfferUndo } from '../edit/useOfferUndo';
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

/** Corrects what is known of a project; only what was changed is sent, and can be taken back for a moment. */
export function EditDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<LeadValues>();
  const offerUndo = useOfferUndo();
  const edit = async (base: KeptProject, patch: Patch) => {
    const changed = await editProject(base, patch);
    offerUndo(changed, standing(base.record, patch));
    return changed;
  };
  const change = useProjectChange(kept, edit, onClose);
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
