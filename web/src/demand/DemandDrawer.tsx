import { useNavigate } from '@tanstack/react-router';
import { Form, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/session/useSession';
import { DraftDrawer } from '@/ui/DraftDrawer';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { readDraft, useDraft } from '@/ui/useDraft';
import { libraries, type Library } from './demand';
import styles from './demand.module.css';
import { draftBody, type DemandValues } from './draftBody';
import { fields } from './fields';
import { CommonFields } from './parts/CommonFields';
import { LibraryFields } from './parts/LibraryFields';
import { useDraftDemand } from './queries/draft';

interface Props {
  onClose: () => void;
}

interface Stored {
  library: Library;
  values: DemandValues;
}

/** A new demand, as a draft; publishing comes after, on its page. */
export function DemandDrawer({ onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useSession();
  const key = `dingyin.draft.demand.${user.id}`;
  const [stored] = useState(() => readDraft<Stored>(key));
  const [library, setLibrary] = useState<Library>(stored?.library ?? 'technology');
  const [form] = Form.useForm<DemandValues>();
  const draft = useDraft<Stored>(key);
  const create = useDraftDemand();
  useEffect(() => placeErrors(form, create.error, formPath), [form, create.error]);
  const send = (values: DemandValues) =>
    create.mutate(draftBody(library, values), {
      onSuccess: ({ record }) => {
        draft.discard();
        void navigate({ to: '/demands/$demandId', params: { demandId: record.id }, search: {} });
      },
    });
  return (
    <DraftDrawer
      size={640}
      title={t('demand.new')}
      submitLabel={t('demand.save_draft')}
      savedAt={draft.savedAt}
      pending={create.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <Segmented<Library>
        aria-label={t('demand.library')}
        value={library}
        onChange={setLibrary}
        options={libraries.map((value) => ({ value, label: t(`demand.libraries.${value}`) }))}
        block
      />
      <Form<DemandValues>
        name="demand"
        form={form}
        layout="vertical"
        className={styles.form}
        initialValues={stored?.values ?? { district: user.district ?? undefined }}
        onValuesChange={(_, values) => draft.save({ library, values })}
        onFinish={send}
        onKeyDown={submitOnModEnter(() => form.submit())}
      >
        <CommonFields />
        <LibraryFields key={library} library={library} />
      </Form>
      {create.error && <ProblemNotice error={create.error} />}
    </DraftDrawer>
  );
}

function formPath(path: (string | number)[]): (string | number)[] {
  const own = Object.values(fields).flat().some((field) => field.key === path[0]);
  return own ? ['fields', ...path] : path;
}
