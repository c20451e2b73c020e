import { useTranslation } from 'react-i18next';
import type { Assessment } from '@/api/types';
import { Light } from '@/ui/Light';
import { ListStates } from '@/ui/ListStates';
import styles from '../admission.module.css';
import { useAdmissionForm } from '../useAdmissionForm';

/** The three controls with what was answered; an answer that vetoes says so. */
export function Controls({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const query = useAdmissionForm();
  const vetoing = new Set(assessment.vetoes.map(({ question }) => question));
  return (
    <section>
      <h3>{t('admission.controls')}</h3>
      <ListStates query={query} count={assessment.controls.length} empty={null}>
        <div className={styles.controls}>
          {query.data?.controls.map((control) => (
            <div key={control.code}>
              <h4>{control.name}</h4>
              <dl className={styles.answers}>
                {assessment.controls
                  .filter((answered) => answered.control === control.code)
                  .map((answered) => (
                    <div key={answered.question}>
                      <dt>{answered.question_name}</dt>
                      <dd>
                        {vetoing.has(answered.question) ? <Light state="bad" word={answered.answer_name} reason={t('admission.vetoes_it')} /> : answered.answer_name}
                      </dd>
                    </div>
                  ))}
              </dl>
            </div>
          ))}
        </div>
      </ListStates>
    </section>
  );
}
