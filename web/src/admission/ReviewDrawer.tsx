import { Form, Input, Radio, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { useReference } from '@/reference/useReference';
import { useSession } from '@/session/useSession';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { DraftDrawer } from '@/ui/DraftDrawer';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { StaleNotice } from '@/ui/StaleNotice';
import { readDraft, useDraft } from '@/ui/useDraft';
import { useRules } from '@/ui/useRules';
import { ConditionFields } from './parts/ConditionFields';
import { StandardFields } from './parts/StandardFields';
import { Trial } from './parts/Trial';
import { reviewAdmission, type Review } from './queries/review';
import { useReviews } from './queries/reviews';
import { reviewBody, ways, type ReviewValues } from './reviewBody';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

/** Records an admission review; by the standards the verdict follows from what is answered here. */
export function ReviewDrawer({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const key = ['dingyin.draft.review', user.id, kept.record.id].join('.');
  const [stored] = useState(() => readDraft<ReviewValues>(key));
  const draft = useDraft<ReviewValues>(key);
  const [form] = Form.useForm<ReviewValues>();
  const way = Form.useWatch('way', form) ?? stored?.way ?? 'standards';
  const change = useProjectChange<Review>(kept, reviewAdmission, () => {
    draft.discard();
    onClose();
  });
  const differences = useDifferences();
  useEffect(() => placeErrors(form, change.error), [form, change.error]);
  return (
    <DraftDrawer
      size={960}
      title={t('admission.review_title', { code: kept.record.code })}
      submitLabel={t('admission.submit')}
      savedAt={draft.savedAt}
      pending={change.pending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <Form<ReviewValues>
        name="review"
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={stored ?? { way: 'standards', on: today(), investor_present: true, panel: [{}, {}, {}] }}
        onValuesChange={(_, values) => draft.save(values)}
        onFinish={(values) => change.submit(reviewBody(values))}
        onKeyDown={submitOnModEnter(() => form.submit())}
      >
        <Form.Item name="way">
          <Segmented aria-label={t('admission.way')} options={ways.map((value) => ({ value, label: t(`admission.ways.${value}`) }))} />
        </Form.Item>
        <Form.Item name="on" label={t('admission.on')} rules={[{ required: true, message: t('ui.rule.required') }]}>
          <DateInput max={today()} />
        </Form.Item>
        {way === 'standards' ? <ByStandards kept={kept} isDraft={stored !== null} /> : <Noted />}
        <Reason />
      </Form>
      {way === 'standards' && <Trial projectId={kept.record.id} form={form} />}
      {change.newer && <StaleNotice differences={differences(change.base.record, change.newer.record)} onAdopt={change.adopt} />}
      {change.error !== null && !change.newer && <ProblemNotice error={change.error} />}
    </DraftDrawer>
  );
}

function Reason() {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <Form.Item name="reason" label={t('admission.reason')} rules={[required]}>
      <Input.TextArea rows={3} maxLength={1000} />
    </Form.Item>
  );
}

/** Whoever reviews a project again goes on from the figures of the review before. */
function ByStandards({ kept, isDraft }: { kept: KeptProject; isDraft: boolean }) {
  const form = Form.useFormInstance<ReviewValues>();
  const { data } = useReviews(kept.record.id);
  const before: Assessment | null | undefined = data?.items.find(({ assessment }) => assessment)?.assessment;
  useEffect(() => {
    if (!before || isDraft) return;
    const controls = Object.fromEntries(before.controls.map(({ question, answer }) => [question, answer]));
    form.setFieldsValue({ figures: before.figures, marks: before.marks, controls });
  }, [before, form, isDraft]);
  return (
    <>
      <StandardFields />
      <ConditionFields />
    </>
  );
}

function Noted() {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { choices } = useReference();
  return (
    <>
      <Form.Item name="verdict" label={t('admission.verdict')} rules={[chosen]}>
        <Radio.Group options={choices('verdicts')} />
      </Form.Item>
      <ConditionFields />
    </>
  );
}
