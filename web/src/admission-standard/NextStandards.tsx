import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdmissionStandards, Threshold } from '@/api/types';
import styles from '@/approval-catalogue/catalogue.module.css';
import { taken, useVersionDraft } from '@/approval-catalogue/useVersionDraft';
import { clock } from '@/ui/date';
import { placeErrors } from '@/ui/fieldErrors';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { StandardsFields } from './parts/StandardsFields';
import { ThresholdTable } from './parts/ThresholdTable';
import { useEnterStandards } from './queries/standards';
import { draftOf, standardsBody, thresholdFaults, type StandardsDraft } from './standardsDraft';
import { ThresholdDialog } from './ThresholdDialog';

type Values = Omit<StandardsDraft, 'base' | 'thresholds'>;

/** The next version of the standards as it is written; what the server refuses stands at its field or threshold. */
export function NextStandards({ last }: { last: AdmissionStandards }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { draft, change, discard, savedAt } = useVersionDraft<StandardsDraft>('standards', draftOf(last));
  const [editing, setEditing] = useState<{ title: string; threshold?: Threshold } | null>(null);
  const enter = useEnterStandards();
  const { thresholds } = draft;
  const [first] = Object.keys(draft.weights);
  // That weights do not come to a hundred is said of them together, and stands at the first of them.
  useEffect(() => placeErrors(form, enter.error, (path) => (path.length === 1 && path[0] === 'weights' && first ? ['weights', first] : path)), [form, enter.error, first]);
  const setThresholds = (next: Threshold[]) => {
    enter.reset();
    change({ thresholds: next });
  };
  const send = () =>
    enter.mutate(standardsBody(draft), {
      onSuccess: () => {
        discard();
        void navigate({ to: '/admission-standards', search: {} });
      },
    });
  return (
    <section className={styles.page}>
      <h1>{t('admission_standard.next', { version: last.version + 1 })}</h1>
      <Form<Values> name="standards" form={form} layout="vertical" initialValues={draft} onValuesChange={(_, values) => change(values)} onFinish={send}>
        <StandardsFields />
        <div className={styles.deeds}>
          <span className={styles.quiet} role="status">
            {savedAt && t('ui.draft_saved', { time: clock(savedAt) })}
          </span>
          <Button type="primary" htmlType="submit" loading={enter.isPending}>
            {t('approval_catalogue.enter')}
          </Button>
        </div>
      </Form>
      {enter.error !== null && <ProblemNotice error={enter.error} />}
      <div className={styles.deeds}>
        <h2>{t('admission_standard.thresholds')}</h2>
        <Button onClick={() => setEditing({ title: t('admission_standard.add') })}>{t('admission_standard.add')}</Button>
      </div>
      <ThresholdTable
        thresholds={thresholds}
        faults={thresholdFaults(enter.error)}
        deeds={(at) => (
          <div className={styles.itemDeeds}>
            <Button size="small" aria-label={t('admission_standard.edit', { number: at + 1 })} onClick={() => setEditing({ title: t('admission_standard.edit', { number: at + 1 }), threshold: thresholds[at] })}>
              {t('approval_catalogue.edit')}
            </Button>
            <Button size="small" aria-label={t('admission_standard.remove', { number: at + 1 })} onClick={() => setThresholds(thresholds.filter((_, other) => other !== at))}>
              {t('approval_catalogue.remove')}
            </Button>
          </div>
        )}
      />
      {editing && (
        <ThresholdDialog
          title={editing.title}
          threshold={editing.threshold}
          onDone={(threshold) => {
            setThresholds(taken(thresholds, threshold, editing.threshold));
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
