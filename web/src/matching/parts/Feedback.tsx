import type { QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Match } from '@/api/types';
import { ProblemNotice } from '@/ui/ProblemNotice';
import type { Judged } from '../judged';
import styles from '../matching.module.css';
import { useFeedback } from '../queries/feedback';
import { UnfitDialog } from './UnfitDialog';

interface Props {
  match: Match;
  judged: Judged;
  list: QueryKey;
}

/** Useful with one click, unfit with a reason if one likes; what the asker said before is the pressed one. */
export function Feedback({ match, judged, list }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const feedback = useFeedback(judged, list, match.id);
  const is = (verdict: string) => match.feedback === verdict;
  return (
    <>
      <Button
        size="small"
        className={styles.verdict}
        aria-pressed={is('useful')}
        aria-label={t('matching.useful_of', { title: match.title })}
        loading={feedback.isPending && !asking}
        onClick={() => feedback.mutate({ verdict: 'useful' })}
      >
        {t(is('useful') ? 'matching.useful_said' : 'matching.useful')}
      </Button>
      <Button
        size="small"
        className={styles.verdict}
        aria-pressed={is('not')}
        aria-label={t('matching.unfit_of', { title: match.title })}
        onClick={() => setAsking(true)}
      >
        {t(is('not') ? 'matching.unfit_said' : 'matching.unfit')}
      </Button>
      {asking && (
        <UnfitDialog
          title={match.title}
          pending={feedback.isPending}
          error={feedback.error}
          onSubmit={(reason) => feedback.mutate({ verdict: 'not', reason }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
      {feedback.error && !asking && <ProblemNotice error={feedback.error} />}
    </>
  );
}
