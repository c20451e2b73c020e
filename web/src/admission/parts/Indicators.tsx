import { useTranslation } from 'react-i18next';
import type { Assessment } from '@/api/types';
import { FigureTable } from '@/ui/FigureTable';
import styles from '../admission.module.css';
import { useReviewWords } from '../useReviewWords';

interface Props {
  assessment: Assessment;
  /** The review, or that it is tried out: both may be on the page at once. */
  of: string;
}

/** The indicators, one line each: what it comes to, what is asked for, by how much it falls short; and where that was published. */
export function Indicators({ assessment, of }: Props) {
  const { t } = useTranslation();
  const { force, amount } = useReviewWords();
  const { indicators } = assessment;
  const sources = [...new Set(indicators.flatMap(({ source }) => source ?? []))];
  return (
    <section>
      <h3>{t('admission.indicators')}</h3>
      <FigureTable
        label={t('admission.indicators')}
        region={t('admission.indicators_region', { of })}
        head={t('admission.indicator')}
        rows={indicators}
        rowKey={(row) => row.code}
        rowHead={(row) => (row.unit ? t('admission.with_unit', { name: row.name, unit: row.unit }) : row.name)}
        columns={[
          [t('admission.value'), (row) => row.value ?? t('admission.beyond')],
          [t('admission.threshold'), (row) => row.at_least ?? t('admission.no_threshold')],
          [t('admission.shortfall'), (row) => (row.shortfall ? t('admission.short_by', { value: row.shortfall }) : reached(row.at_least))],
          [t('admission.points'), (row) => amount(row.points)],
          [t('admission.force'), (row) => force(row.force)],
        ]}
      />
      {sources.length > 0 && <p className={styles.quiet}>{t('admission.sources', { sources: sources.join(t('ui.separator')) })}</p>}
    </section>
  );
  function reached(atLeast: string | null | undefined): string {
    return atLeast ? t('admission.reached') : t('ui.none');
  }
}
