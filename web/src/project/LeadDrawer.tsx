import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, listBeside } from '@/api/problem';
import type { Candidate } from '@/api/types';
import { useSession } from '@/session/useSession';
import { today } from '@/ui/date';
import { DraftDrawer } from '@/ui/DraftDrawer';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { NotDuplicate } from '@/ui/NotDuplicate';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useDebounced } from '@/ui/useDebounced';
import { readDraft, useDraft } from '@/ui/useDraft';
import { formPath, leadBody, leadDraftKey, questionBody, type LeadOrigin, type LeadValues } from './lead';
import { LeadFields } from './parts/LeadFields';
import { LookAlikes } from './parts/LookAlikes';
import { PasteText, type Pasted } from './parts/PasteText';
import { RecognisedText } from './parts/RecognisedText';
import styles from './project.module.css';
import { duplicatesQuery } from './queries/duplicates';
import { useLogLead } from './queries/logLead';
import { recognisedValues } from './recognised';
import { useTied } from './useTied';

interface Props {
  /** What it comes from, where it does not begin here. */
  origin?: LeadOrigin;
  onLogged?: () => void;
  onClose: () => void;
}

/** Logs a lead: keyboard first, look-alikes beside the form while it is being typed. */
export function LeadDrawer({ origin, onLogged, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useSession();
  const key = leadDraftKey(user.id, origin?.opened_from.docking_id);
  const [form] = Form.useForm<LeadValues>();
  const [typed, setTyped] = useState<LeadValues>(() => readDraft<LeadValues>(key) ?? { ...start(user.district), ...origin?.values });
  const draft = useDraft<LeadValues>(key);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const tied = useTied(pasted?.found.fields ?? []);
  const log = useLogLead();
  const similar = useQuery(duplicatesQuery(questionBody(useDebounced(typed, 300))));
  const suspected = listBeside<Candidate>(log.error, 'candidates');
  const isSuspected = isProblem(log.error, 'duplicate_suspected');
  useEffect(() => placeErrors(form, log.error, formPath), [form, log.error]);

  const send = (reason?: string) => {
    const lead = leadBody(form.getFieldsValue(true));
    if (lead === null) return;
    const body = origin ? { ...lead, opened_from: origin.opened_from } : lead;
    const ids = suspected.map((candidate) => candidate.project_id);
    log.mutate(reason ? { ...body, not_duplicate_of: { project_ids: ids, reason } } : body, {
      onSuccess: ({ record }) => {
        draft.discard();
        onLogged?.();
        void navigate({ to: '/projects/$projectId', params: { projectId: record.id }, search: {} });
      },
    });
  };
  const change = (values: LeadValues) => {
    setTyped(values);
    draft.save(values);
  };
  const fill = (message: Pasted) => {
    setPasted(message);
    form.setFieldsValue({ foreign_investment: undefined, ...recognisedValues(message.found) });
    change(form.getFieldsValue(true));
  };
  return (
    <DraftDrawer
      size={920}
      title={t('project.log_lead')}
      submitLabel={t('project.log')}
      savedAt={draft.savedAt}
      pending={log.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <div className={styles.leadColumns}>
        <div>
          <PasteText onRecognised={fill} />
          <Form<LeadValues>
            name="lead"
            form={form}
            layout="vertical"
            initialValues={typed}
            onValuesChange={() => change(form.getFieldsValue(true))}
            onFinish={() => send()}
            onKeyDown={submitOnModEnter(() => form.submit())}
            {...tied.watch}
          >
            <LeadFields />
          </Form>
        </div>
        <div>
          {pasted && <RecognisedText pasted={pasted} active={tied.active} onActive={tied.setActive} onChoose={tied.choose} />}
          <LookAlikes candidates={isSuspected ? suspected : (similar.data ?? [])} />
          {isSuspected && (
            <NotDuplicate
              title={t('project.suspected')}
              reasonLabel={t('project.not_duplicate_reason')}
              submitLabel={t('project.log_anyway')}
              pending={log.isPending}
              onGoOn={send}
            />
          )}
          {log.error && !isSuspected && <ProblemNotice error={log.error} />}
        </div>
      </div>
    </DraftDrawer>
  );
}

function start(district: string | null | undefined): LeadValues {
  return { reported_on: today(), district: district ?? undefined };
}
