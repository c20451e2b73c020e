import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { useRules } from '@/ui/useRules';
import { refreshOrganisation } from '../cache';
import type { KeptOrganisation } from '../organisation';
import { mergeOrganisation, type Merging } from '../queries/merge';
import { useDifferences } from '../useDifferences';
import { useOrganisationChange } from '../useOrganisationChange';
import { OrganisationChoice } from '../OrganisationChoice';
import { Sides } from './Sides';

interface Props {
  kept: KeptOrganisation;
  onClose: () => void;
}

/** This organisation goes on as another one, whose page opens then; both stand side by side before that. */
export function MergeDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Merging>();
  const into = Form.useWatch('into_organisation_id', form);
  const change = useOrganisationChange(kept, mergeOrganisation, (survivor) => {
    void refreshOrganisation(queries, kept.record.id);
    onClose();
    void navigate({ to: '/organisations/$organisationId', params: { organisationId: survivor.record.id }, search: {} });
  });
  return (
    <ChangeDialog
      title={t('duplicate.merge')}
      submitLabel={t('duplicate.merge_submit')}
      name="merge-organisation"
      width={760}
      change={change}
      form={form}
      body={(values: Merging) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="into_organisation_id" label={t('organisation.into')} extra={t('organisation.merge_hint')} rules={[chosen]}>
        <OrganisationChoice except={kept.record.id} />
      </Form.Item>
      {into && <Sides organisation={change.base.record} into={into} />}
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
