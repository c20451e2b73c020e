import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Measures } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Bar } from '@/ui/Bar';
import figures from '@/ui/figures.module.css';
import { FigureTable } from '@/ui/FigureTable';
import { useFormat } from '@/ui/useFormat';
import { useRate } from '@/ui/useRate';

/** How far the leads of the year came, what part went on from stage to stage, and how long they stood in each. */
export function Funnel({ measures, year }: { measures: Measures; year: number | undefined }) {
  const { t } = useTranslation();
  const { stage } = useReference();
  const { count } = useFormat();
  const rate = useRate();
  const most = measures.funnel[0]?.reached ?? 0;
  const rows = measures.funnel.map((step, at) => ({ ...step, before: measures.funnel[at - 1]?.reached }));
  return (
    <FigureTable
      label={t('measure.funnel')}
      region={t('measure.funnel_region')}
      head={t('measure.stage')}
      rows={rows}
      rowKey={(row) => row.stage}
      rowHead={(row) => stage(row.stage)}
      columns={[
        [
          t('measure.reached'),
          (row) => (
            <Link to="/cockpit/$code" params={{ code: 'new_leads' }} search={{ reached: row.stage, ...(year !== undefined && { year }) }} aria-label={t('measure.came_to', { stage: stage(row.stage), figure: count(row.reached) })}>
              {count(row.reached)}
            </Link>
          ),
        ],
        [t('measure.went_on'), (row) => (row.before === undefined ? t('ui.none') : rate({ numerator: row.reached, denominator: row.before }))],
        [t('measure.median_days'), (row) => (typeof row.median_days === 'number' ? t('measure.days', { count: row.median_days }) : t('ui.none'))],
        [
          t('measure.share'),
          (row) => (
            <span className={figures.bars}>
              <Bar value={row.reached} max={most} />
            </span>
          ),
        ],
      ]}
    />
  );
}
