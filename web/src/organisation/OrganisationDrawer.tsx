import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, listBeside } from '@/api/problem';
import type { OrganisationCandidate } from '@/api/types';
import { useSession } from '@/session/useSession';
import { clock } from '@/ui/date';
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
    <Drawer
      open
      size={920}
      title={t('organisation.enter')}
      onClose={onClose}
      footer={
        <div className={styles.drawerFoot}>
          <span className={styles.quiet} role="status">
            {draft.savedAt && t('project.draft_saved', { time: clock(draft.savedAt) })}
          </span>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="primary" loading={enter.isPending} onClick={() => form.submit()} aria-keyshortcuts="Control+Enter">
            {t('organisation.enter_submit')}
          </Button>
        </div>
      }
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
    </Drawer>
  );
}
