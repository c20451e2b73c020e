import { useTranslation } from 'react-i18next';
import type { AdmissionReview } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { FactList } from '@/ui/FactList';
import styles from '../admission.module.css';
import { Conditions } from './Conditions';
import { Controls } from './Controls';
import { Indicators } from './Indicators';
import { Panel } from './Panel';
import { Qualities } from './Qualities';
import { Score } from './Score';

interface Props {
  kept: KeptProject;
  review: AdmissionReview;
}

/** A review in full: what it says, what it was worked out from, what must be met, who sat in it. */
export function ReviewBody({ kept, review }: Props) {
  const { t } = useTranslation();
  const { assessment } = review;
  return (
    <div className={styles.body}>
      {assessment ? <Score assessment={assessment} /> : <p className={styles.quiet}>{t('admission.not_by_standards')}</p>}
      <p className={styles.reason}>{review.reason}</p>
      <p className={styles.quiet}>{t('admission.recorded_by', { person: review.reviewed_by })}</p>
      <FactList rows={Object.entries(review.indicators)} />
      <Conditions kept={kept} conditions={review.condition_tasks} />
      {assessment && (
        <>
          <Qualities assessment={assessment} of={review.on} />
          <Indicators assessment={assessment} of={review.on} />
          <Controls assessment={assessment} />
        </>
      )}
      <Panel panel={review.panel} />
    </div>
  );
}
