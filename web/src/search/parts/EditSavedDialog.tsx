import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '@/api/useChange';
import type { SavedSearch } from '@/api/types';
import { ChangeDialog } from '@/ui/ChangeDialog';
import type { Difference } from '@/ui/StaleNotice';
import { editSaved } from '../queries/editSaved';
import { readSaved } from '../queries/saved';
import { refreshSaved, savedBody, valuesOf, type KeptSearch, type SavedValues } from '../saved';
import { KeyDialog } from './KeyDialog';
import { SavedFields } from './SavedFields';

interface Props {
  kept: KeptSearch;
  onClose: () => void;
}

/** Another name for a kept question, or other ways of being told. */
export function EditSavedDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<SavedValues>();
  const [secret, setSecret] = useState<string>();
  const differences = useDifferences();
  const change = useChange({
    seen: kept,
    send: editSaved,
    read: () => readSaved(kept.record.id),
    onDone: ({ record }) => {
      void refreshSaved(queries);
      if (record.webhook_secret) setSecret(record.webhook_secret);
      else onClose();
    },
  });
  if (secret) return <KeyDialog secret={secret} onClose={onClose} />;
  return (
    <ChangeDialog
      title={t('search.saved.edit_of', { name: kept.record.name })}
      submitLabel={t('search.saved.submit')}
      name="edit-saved"
      change={change}
      form={form}
      initialValues={valuesOf(kept.record)}
      body={savedBody}
      differences={differences}
      onClose={onClose}
    >
      <SavedFields hasWebhook={Boolean(kept.record.webhook_url)} />
    </ChangeDialog>
  );
}

function useDifferences() {
  const { t } = useTranslation();
  const none = t('ui.none');
  return (seen: SavedSearch, now: SavedSearch): Difference[] => [
    { label: t('search.saved.name'), seen: seen.name, now: now.name },
    { label: t('search.saved.webhook'), seen: seen.webhook_url ?? none, now: now.webhook_url ?? none },
    { label: t('project.version'), seen: String(seen.version), now: String(now.version) },
  ];
}
