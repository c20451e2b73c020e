import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { Light, type LightState } from '@/ui/Light';
import styles from './admission.module.css';
import { useReviews } from './queries/reviews';

const lights: Record<string, LightState | undefined> = { passed: 'good', conditional: 'warn', rejected: 'bad' };

/** Every review, newest first. */
export function Reviews({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const query = useReviews(projectId);
  const rows = query.data?.items ?? [];
  return (
    <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('admission.empty')} hint={t('admission.empty_hint')} />}>
      <ul className={styles.reviews}>
        {rows.map((review) => (
          <li key={review.id}>
            <span>{review.on}</span>
            <Light state={lights[review.verdict] ?? 'warn'} word={name('verdicts', review.verdict)} reason={review.reason} />
            {review.conditions.length > 0 && (
              <ul>
                {review.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </ListStates>
  );
}
