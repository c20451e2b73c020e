import { Button, Form, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { placeErrors } from '@/ui/fieldErrors';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from '../admission.module.css';
import { useAssess } from '../queries/assess';
import { applicationOf, type ReviewValues } from '../reviewBody';
import { Indicators } from './Indicators';
import { Qualities } from './Qualities';
import { Score } from './Score';

interface Props {
  projectId: string;
  form: FormInstance<ReviewValues>;
}

/** What the figures typed so far would come to; it goes away when they change, so that it never stands beside others. */
export function Trial({ projectId, form }: Props) {
  const { t } = useTranslation();
  const assess = useAssess(projectId);
  const typed = Form.useWatch((values: ReviewValues) => JSON.stringify([values.on, applicationOf(values)]), form);
  useEffect(() => placeErrors(form, assess.error), [form, assess.error]);
  const tryOut = () => {
    const values: ReviewValues = form.getFieldsValue(true);
    assess.mutate({ application: applicationOf(values), on: values.on });
  };
  const { data, variables } = assess;
  const isCurrent = variables !== undefined && JSON.stringify([variables.on, variables.application]) === typed;
  return (
    <section className={styles.trial} aria-label={t('admission.trial')}>
      <div>
        <Button onClick={tryOut} loading={assess.isPending}>
          {t('admission.try')}
        </Button>{' '}
        <span className={styles.quiet}>{t('admission.try_hint')}</span>
      </div>
      <div role="status">{data && isCurrent && <Score assessment={data} />}</div>
      {data && isCurrent && (
        <>
          <Qualities assessment={data} of={t('admission.trial')} />
          <Indicators assessment={data} of={t('admission.trial')} />
        </>
      )}
      {assess.error && isCurrent && <ProblemNotice error={assess.error} />}
    </section>
  );
}
