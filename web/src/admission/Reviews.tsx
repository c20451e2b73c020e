import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AdmissionReview } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { useReference } from '@/reference/useReference';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { EventButtons } from '@/ui/EventButtons';
import { Light } from '@/ui/Light';
import { ListStates } from '@/ui/ListStates';
import styles from './admission.module.css';
import { OverruleDialog } from './OverruleDialog';
import { Overruling } from './parts/Overruling';
import { ReviewBody } from './parts/ReviewBody';
import { useReviews } from './queries/reviews';
import { verdictLight } from './verdict';

/** Every review, the latest in full and open, those before it folded. */
export function Reviews({ kept }: { kept: KeptProject }) {
  const { t } = useTranslation();
  const { id } = kept.record;
  const query = useReviews(id);
  const [latest, ...earlier] = query.data?.items ?? [];
  return (
    <section aria-label={t('admission.reviews')}>
      <p className={styles.others}>
        <Link to="/admission-comparison" search={{ project: [id] }}>
          {t('admission.compare_with')}
        </Link>
      </p>
      <ListStates query={query} count={latest ? 1 : 0} empty={<EmptyPage title={t('admission.empty')} hint={t('admission.empty_hint')} />}>
        {latest && <Latest kept={kept} review={latest} />}
        {earlier.map((review) => (
          <details key={review.id} className={styles.earlier}>
            <summary>
              <Heading review={review} />
            </summary>
            <Overruling review={review} />
            <ReviewBody kept={kept} review={review} />
          </details>
        ))}
      </ListStates>
    </section>
  );
}

function Latest({ kept, review }: { kept: KeptProject; review: AdmissionReview }) {
  const { t } = useTranslation();
  const mayOverrule = useMay('admission_overrule') && kept.record.status === 'active';
  return (
    <article className={styles.latest}>
      <header>
        <Heading review={review} />
        <EventButtons
          events={mayOverrule ? ['overrule'] : []}
          word={() => t('admission.overrule')}
          label={() => t('admission.overrule')}
          dialog={(_, ending) => <OverruleDialog kept={kept} review={review} {...ending} />}
        />
      </header>
      <Overruling review={review} />
      <ReviewBody kept={kept} review={review} />
    </article>
  );
}

function Heading({ review }: { review: AdmissionReview }) {
  const { t } = useTranslation();
  const { name } = useReference();
  return (
    <h2>
      {t('admission.review_of', { date: review.on })} <Light state={verdictLight(review.verdict)} word={name('verdicts', review.verdict)} />
    </h2>
  );
}
