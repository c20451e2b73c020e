import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { TargetFields } from './parts/TargetFields';
import { editTarget } from './queries/edit';
import { targetBody, valuesOf, type KeptTarget, type TargetValues } from './target';
import { useDifferences } from './useDifferences';
import { useTargetChange } from './useTargetChange';

interface Props {
  kept: KeptTarget;
  onClose: () => void;
}

/** Edits what is known of a company, or who follows it. */
export function EditDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<TargetValues>();
  const change = useTargetChange(kept, editTarget, onClose);
  return (
    <ChangeDialog
      title={t('investment_target.edit_of', { name: kept.record.name })}
      submitLabel={t('project.save')}
      name="edit-target"
      change={change}
      form={form}
      initialValues={valuesOf(kept.record)}
      body={targetBody}
      differences={useDifferences()}
      onClose={onClose}
    >
      <TargetFields />
    </ChangeDialog>
  );
}
