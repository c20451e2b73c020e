import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { useSession } from '@/session/useSession';
import { DraftDrawer } from '@/ui/DraftDrawer';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useDebounced } from '@/ui/useDebounced';
import { readDraft, useDraft } from '@/ui/useDraft';
import { RaiseFields } from './parts/RaiseFields';
import { SolvedLike } from './parts/SolvedLike';
import { useRaise } from './queries/raise';

interface Props {
  project: { id: string; code: string };
  onClose: () => void;
}

type Values = Bodies['ProblemBody'];

/** Raises a problem to a unit; what was solved before stands beside the form while it is typed. */
export function RaiseDrawer({ project, onClose }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const key = ['dingyin.draft.problem', user.id, project.id].join('.');
  const [form] = Form.useForm<Values>();
  const [typed, setTyped] = useState<Partial<Values>>(() => readDraft<Values>(key) ?? { severity: 'ordinary' });
  const draft = useDraft<Partial<Values>>(key);
  const raise = useRaise(project.id);
  const question = useDebounced([typed.title, typed.body].filter(Boolean).join(' ').trim().slice(0, 200), 300);
  useEffect(() => placeErrors(form, raise.error), [form, raise.error]);
  const change = (_: unknown, values: Values) => {
    setTyped(values);
    draft.save(values);
  };
  const send = (body: Values) =>
    raise.mutate(body, {
      onSuccess: () => {
        draft.discard();
        onClose();
      },
    });
  return (
    <DraftDrawer
      size={880}
      title={t('problem.raise_of', { code: project.code })}
      submitLabel={t('problem.events.raise')}
      savedAt={draft.savedAt}
      pending={raise.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <div className={styles.columns}>
        <Form<Values>
          name="problem"
          form={form}
          layout="vertical"
          scrollToFirstError
          initialValues={typed}
          onValuesChange={change}
          onFinish={send}
          onKeyDown={submitOnModEnter(() => form.submit())}
        >
          <RaiseFields />
          {raise.error && <ProblemNotice error={raise.error} />}
        </Form>
        <SolvedLike typed={question} />
      </div>
    </DraftDrawer>
  );
}
