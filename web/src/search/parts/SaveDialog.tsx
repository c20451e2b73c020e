import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/FormDialog';
import { useSaveSearch } from '../queries/save';
import { savedBody, type SavedValues } from '../saved';
import { toQuestion, type SearchState } from '../searchState';
import { KeyDialog } from './KeyDialog';
import { SavedFields } from './SavedFields';

interface Props {
  state: SearchState;
  onClose: () => void;
}

/** Keeps the question that the page shows; with a webhook its key follows. */
export function SaveDialog({ state, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<SavedValues>();
  const save = useSaveSearch();
  const secret = save.data?.webhook_secret;
  if (secret) return <KeyDialog secret={secret} onClose={onClose} />;
  return (
    <FormDialog<SavedValues>
      title={t('search.saved.save')}
      submitLabel={t('search.saved.submit')}
      name="save-search"
      form={form}
      pending={save.isPending}
      error={save.error}
      initialValues={{ name: state.q ?? t(`search.tabs.${state.in ?? 'project'}`), notify: true }}
      onSubmit={(values) =>
        save.mutate(
          { ...savedBody(values), name: values.name.trim(), question: toQuestion(state) },
          { onSuccess: (saved) => (saved.webhook_secret ? undefined : onClose()) },
        )
      }
      onClose={onClose}
    >
      <SavedFields />
    </FormDialog>
  );
}
