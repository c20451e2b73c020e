import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrganisationPatch } from '@/api/types';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { filled } from '@/ui/filled';
import { organisationPatch, valuesOf, type OrganisationValues } from '../facts';
import type { KeptOrganisation } from '../organisation';
import { editOrganisation } from '../queries/edit';
import { useDifferences } from '../useDifferences';
import { useOrganisationChange } from '../useOrganisationChange';
import { OrganisationFields } from './OrganisationFields';

interface Props {
  kept: KeptOrganisation;
  onClose: () => void;
}

interface Values extends OrganisationValues {
  old_name?: 'former' | 'slip';
}

/** Edits what is known of an organisation; only what was changed is sent. */
export function EditDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const typed = filled(Form.useWatch('name', form));
  const change = useOrganisationChange(kept, editOrganisation, onClose);
  const seen = kept.record;
  const isRenamed = typed !== undefined && typed !== seen.name;
  const body = ({ old_name: old, ...values }: Values): OrganisationPatch => {
    const patch = organisationPatch(seen, values);
    return patch.name !== undefined && old === 'slip' ? { ...patch, name_was_wrong: true } : patch;
  };
  return (
    <ChangeDialog
      title={t('organisation.edit')}
      submitLabel={t('project.save')}
      name="edit-organisation"
      width={720}
      change={change}
      form={form}
      initialValues={{ ...valuesOf(seen), old_name: 'former' }}
      body={body}
      differences={useDifferences()}
      onClose={onClose}
    >
      <OrganisationFields
        besideName={
          isRenamed && (
            <Form.Item name="old_name" label={t('organisation.old_name', { name: seen.name })}>
              <Radio.Group
                vertical
                options={(['former', 'slip'] as const).map((value) => ({ value, label: t(`organisation.old_names.${value}`) }))}
              />
            </Form.Item>
          )
        }
      />
    </ChangeDialog>
  );
}
