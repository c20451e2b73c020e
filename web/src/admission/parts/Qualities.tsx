import { useTranslation } from 'react-i18next';
import type { Assessment } from '@/api/types';
import { FigureTable } from '@/ui/FigureTable';
import { useReviewWords } from '../useReviewWords';

interface Props {
  assessment: Assessment;
  /** The review, or that it is tried out: both may be on the page at once. */
  of: string;
}

/** The four qualities with their points and weights, and the score that they come to. */
export function Qualities({ assessment, of }: Props) {
  const { t } = useTranslation();
  const { amount } = useReviewWords();
  return (
    <section>
      <h3>{t('admission.qualities')}</h3>
      <FigureTable
        label={t('admission.qualities')}
        region={t('admission.qualities_region', { of })}
        head={t('admission.quality')}
        rows={assessment.qualities}
        rowKey={(row) => row.code}
        rowHead={(row) => row.name}
        columns={[
          [t('admission.points'), (row) => row.points],
          [t('admission.weight'), (row) => t('admission.percent', { value: row.weight })],
          [t('admission.marked'), (row) => amount(assessment.marks[row.code])],
        ]}
      />
    </section>
  );
}
