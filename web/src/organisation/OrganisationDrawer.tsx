import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, listBeside } from '@/api/problem';
import type { OrganisationCandidate } from '@/api/types';
import { useSession } from '@/session/useSession';
import { DraftDrawer } from '@/ui/DraftDrawer';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { NotDuplicate } from '@/ui/NotDuplicate';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useDebounced } from '@/ui/useDebounced';
import { readDraft, useDraft } from '@/ui/useDraft';
import { organisationBody, type OrganisationValues } from './facts';
import styles from './organisation.module.css';
import { LookAlikes } from './parts/LookAlikes';
import { OrganisationFields } from './parts/OrganisationFields';
import { useEnter } from './queries/enter';
import { lookAlikesQuery } from './queries/lookAlikes';

interface Props {
  onClose: () => void;
}

/** Enters an organisation, with its look-alikes beside the form while it is being typed. */
export function OrganisationDrawer({ onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useSession();
  const key = `dingyin.draft.organisation.${user.id}`;
  const [form] = Form.useForm<OrganisationValues>();
  const [typed, setTyped] = useState<OrganisationValues>(() => readDraft<OrganisationValues>(key) ?? { kind: 'company' });
  const draft = useDraft<OrganisationValues>(key);
  const enter = useEnter();
  const similar = useQuery(lookAlikesQuery(organisationBody(useDebounced(typed, 300))));
  const suspected = listBeside<OrganisationCandidate>(enter.error, 'candidates');
  const isSuspected = isProblem(enter.error, 'duplicate_suspected');
  useEffect(() => placeErrors(form, enter.error), [form, enter.error]);

  const send = (reason?: string) => {
    const body = organisationBody(form.getFieldsValue(true));
    if (body === null) return;
    const ids = suspected.map((candidate) => candidate.organisation_id);
    enter.mutate(reason ? { ...body, not_duplicate_of: { organisation_ids: ids, reason } } : body, {
      onSuccess: ({ record }) => {
        draft.discard();
        void navigate({ to: '/organisations/$organisationId', params: { organisationId: record.id }, search: {} });
      },
    });
  };
  const change = (values: OrganisationValues) => {
    setTyped(values);
    draft.save(values);
  };
  return (
    <DraftDrawer
      size={920}
      title={t('organisation.enter')}
      submitLabel={t('organisation.enter_submit')}
      savedAt={draft.savedAt}
      pending={enter.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <div className={styles.formColumns}>
        <Form<OrganisationValues>
          name="organisation"
          form={form}
          layout="vertical"
          initialValues={typed}
          onValuesChange={() => change(form.getFieldsValue(true))}
          onFinish={() => send()}
          onKeyDown={submitOnModEnter(() => form.submit())}
        >
          <OrganisationFields />
        </Form>
        <div>
          <LookAlikes candidates={isSuspected ? suspected : (similar.data ?? [])} />
          {isSuspected && (
            <NotDuplicate
              title={t('organisation.suspected')}
              reasonLabel={t('organisation.another_reason')}
              submitLabel={t('organisation.enter_anyway')}
              pending={enter.isPending}
              onGoOn={send}
            />
          )}
          {enter.error && !isSuspected && <ProblemNotice error={enter.error} />}
        </div>
      </div>
    </DraftDrawer>
  );
}
