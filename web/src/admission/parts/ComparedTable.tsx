import { useTranslation } from 'react-i18next';
import type { ComparedProject } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { FigureTable } from '@/ui/FigureTable';
import { useFormat } from '@/ui/useFormat';
import { linesOf, type Line } from '../comparison';

interface Props {
  rows: ComparedProject[];
  element: string | undefined;
}

/** One column a project, in the order asked for; one line a fact, a quality or an indicator. */
export function ComparedTable({ rows, element }: Props) {
  const { t } = useTranslation();
  const { name, stage, subIndustry, measure } = useReference();
  const { money } = useFormat();
  const unit = element && measure(element)?.unit;
  const facts: Line[] = [
    { key: 'stage', name: t('project.stage'), read: (row) => stage(row.stage) },
    { key: 'district', name: t('project.district'), read: (row) => name('districts', row.district) },
    { key: 'sub', name: t('project.sub_industry'), read: (row) => subIndustry(row.sub_industry) },
    { key: 'amount', name: t('project.amount'), read: (row) => money(row.total_investment_yuan) },
    ...(element
      ? [
          { key: 'need', name: t('admission.needs', { element: name('elements', element) }), read: (row: ComparedProject) => row.need && t('admission.amount', { value: row.need, unit }) },
          { key: 'by', name: t('admission.needed_by'), read: (row: ComparedProject) => row.needed_by },
        ]
      : []),
    { key: 'verdict', name: t('admission.verdict'), read: (row) => row.verdict && name('verdicts', row.verdict) },
    { key: 'on', name: t('admission.on'), read: (row) => row.reviewed_on },
    { key: 'score', name: t('admission.total'), read: (row) => row.assessment?.score },
    { key: 'vetoes', name: t('admission.vetoes'), read: (row) => row.assessment?.vetoes.map((veto) => veto.answer_name).join(t('ui.separator')) },
  ];
  const qualities = linesOf(rows, (assessment) => assessment.qualities, (row) => row.points);
  const indicators = linesOf(rows, (assessment) => assessment.indicators, ({ value, shortfall }) =>
    shortfall ? t('admission.value_short', { value, shortfall }) : (value ?? t('admission.beyond')),
  );
  return (
    <FigureTable<Line>
      label={t('admission.comparison')}
      region={t('admission.comparison_region')}
      head={t('admission.fact')}
      rows={[...facts, ...qualities, ...indicators]}
      rowKey={(line) => line.key}
      rowHead={(line) => line.name}
      columns={rows.map((project) => [`${project.code} ${project.name}`, (line) => line.read(project) || t('ui.none')])}
    />
  );
}
