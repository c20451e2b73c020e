import type { QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Match } from '@/api/types';
import { Bar } from '@/ui/Bar';
import { RecordLink } from '@/ui/RecordLink';
import type { Judged } from '../judged';
import styles from '../matching.module.css';
import { Feedback } from './Feedback';

interface Props {
  match: Match;
  judged: Judged;
  /** The list in which it stands. */
  list: QueryKey;
  /** Given to those who may arrange a docking. */
  onArrange?: ((match: Match) => void) | undefined;
}

/** One proposed match: how well it fits, what it is, why, and what the asker thinks of it. */
export function MatchRow({ match, judged, list, onArrange }: Props) {
  const { t } = useTranslation();
  const score = Math.round(match.score * 100);
  return (
    <li data-feedback={match.feedback ?? undefined}>
      <div className={styles.score}>
        <span>{t('matching.score', { score })}</span>
        <Bar value={match.score} max={1} />
      </div>
      <div className={styles.what}>
        <p>
          <RecordLink type={match.type} id={match.id} className={styles.title}>
            {match.title}
          </RecordLink>
        </p>
        {match.offer && <p className={styles.offer}>{t('matching.offer', { title: match.offer.title })}</p>}
        <ul className={styles.reasons} aria-label={t('matching.reasons')}>
          {match.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <div className={styles.deeds}>
        <Feedback match={match} judged={judged} list={list} />
        {onArrange && (
          <Button size="small" aria-label={t('matching.arrange_with', { title: match.title })} onClick={() => onArrange(match)}>
            {t('docking.arrange')}
          </Button>
        )}
      </div>
    </li>
  );
}
