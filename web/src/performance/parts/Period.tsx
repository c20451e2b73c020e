import { useTranslation } from 'react-i18next';
import type { PerformancePeriod, Performances } from '@/api/types';
import { AttachmentLink } from '@/attachment/AttachmentLink';
import { minute } from '@/ui/date';
import { FigureTable } from '@/ui/FigureTable';
import { History } from '@/ui/History';
import { Light } from '@/ui/Light';
import { averageOf } from '../performance';
import styles from '../performance.module.css';
import { usePeriodWords } from '../usePeriodWords';

interface Props {
  period: PerformancePeriod;
  /** All that was told of it, the first first. */
  told: Performances['told'];
}

/** A year: whether what is asked for by the mu was reached, what follows, the figures behind it, and who told them. */
export function Period({ period, told }: Props) {
  const { t } = useTranslation();
  const words = usePeriodWords();
  const { average, light } = averageOf(period.mu_average);
  const heading = t('performance.period', { year: period.year, phase: words.phase(period.phase) });
  const value = (text: string | null | undefined) => text ?? t('ui.none');
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <p>
        <Light state={light} word={t(`performance.averages.${average}`)} /> <span className={styles.quiet}>{words.kind(period.kind)}</span>
      </p>
      {period.consequence && <p className={styles.consequence}>{t('performance.consequence', { consequence: period.consequence })}</p>}
      <FigureTable
        label={heading}
        region={t('performance.region', { period: heading })}
        head={t('performance.indicator')}
        rows={period.indicators}
        rowKey={(row) => row.code}
        rowHead={(row) => (row.unit ? t('performance.with_unit', { name: row.name, unit: row.unit }) : row.name)}
        columns={[
          [t('performance.promised'), (row) => value(row.promised)],
          [t('performance.threshold'), (row) => value(row.at_least)],
          [t('performance.achieved'), (row) => value(row.achieved)],
          [t('performance.shortfall'), (row) => (row.shortfall ? t('performance.short_by', { value: row.shortfall, percent: row.short_by_percent }) : value(row.achieved && t('performance.reached')))],
        ]}
      />
      <History
        label={t('performance.told_of', { period: heading })}
        rows={told.map((one) => ({
          key: one.id,
          on: minute(one.at).slice(0, 10),
          what: words.kind(one.kind),
          by: one.by,
          said: [
            one.note,
            one.attachment_id && (
              <AttachmentLink key="file" id={one.attachment_id}>
                {t('performance.document')}
              </AttachmentLink>
            ),
          ],
        }))}
      />
    </section>
  );
}
