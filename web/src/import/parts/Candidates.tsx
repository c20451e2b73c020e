import { useTranslation } from 'react-i18next';
import type { RowCandidate } from '@/api/types';
import { Likeness } from '@/ui/Likeness';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../import.module.css';
import { recordTypes, type Kind } from '../importState';
import { placeOf } from '../rowPlace';

interface Props {
  kind: Kind;
  candidates: RowCandidate[];
}

/** What a row resembles: records, or earlier rows of the file, with the reasons. */
export function Candidates({ kind, candidates }: Props) {
  const { t } = useTranslation();
  if (candidates.length === 0) return null;
  return (
    <ul className={styles.candidates} aria-label={t('project.look_alikes')}>
      {candidates.map((candidate) => (
        <li key={candidate.project_id ?? placeOf({ sheet: candidate.sheet, row: candidate.row ?? 0 })}>
          <Likeness label={candidate.label} score={candidate.score} />{' '}
          {candidate.project_id ? (
            <RecordLink type={recordTypes[kind]} id={candidate.project_id}>
              {candidate.code ?? t('project.open')}
            </RecordLink>
          ) : (
            t('import.earlier_row', { row: placeOf({ sheet: candidate.sheet, row: candidate.row ?? 0 }) })
          )}{' '}
          <span className={styles.quiet}>{candidate.reasons.join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
