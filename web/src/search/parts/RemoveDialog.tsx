import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRemoveSaved } from '../queries/removeSaved';

interface Props {
  saved: SavedSearch;
  onClose: () => void;
}

/** Asks once more: what was told of the question goes with it. */
export function RemoveDialog({ saved, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<object>();
  const remove = useRemoveSaved(saved.id);
  return (
    <FormDialog<object>
      title={t('search.saved.remove_of', { name: saved.name })}
      submitLabel={t('search.saved.remove')}
      name="remove-saved"
      form={form}
      pending={remove.isPending}
      error={remove.error}
      onSubmit={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('search.saved.remove_hint')}</p>
    </FormDialog>
  );
}
