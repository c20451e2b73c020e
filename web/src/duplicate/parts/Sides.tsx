import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair, Side } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { SideBySide } from '@/ui/SideBySide';
import { useFormat } from '@/ui/useFormat';

/** Both leads, field by field. */
export function Sides({ pair }: { pair: Pair }) {
  const rows = useRows().map(({ field, label, read }) => ({
    key: field,
    label,
    first: read(pair.first),
    second: read(pair.second),
    differs: pair.differs.includes(field),
  }));
  return <SideBySide first={<Code side={pair.first} />} second={<Code side={pair.second} />} rows={rows} />;
}

function Code({ side }: { side: Side }) {
  return (
    <Link to="/projects/$projectId" params={{ projectId: side.project_id }}>
      {side.code}
    </Link>
  );
}

interface Row {
  /** The name under which the server says that it differs. */
  field: keyof Side;
  label: string;
  read: (side: Side) => ReactNode;
}

function useRows(): Row[] {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name, subIndustry, stage } = useReference();
  return [
    { field: 'name', label: t('project.name'), read: (side) => side.name },
    { field: 'investor_name', label: t('project.investor'), read: (side) => side.investor_name },
    { field: 'uscc', label: t('project.uscc'), read: (side) => side.uscc },
    { field: 'industry', label: t('project.industry'), read: (side) => name('industries', side.industry) },
    { field: 'sub_industry', label: t('project.sub_industry'), read: (side) => subIndustry(side.sub_industry) },
    { field: 'district', label: t('project.district'), read: (side) => name('districts', side.district) },
    { field: 'total_investment_yuan', label: t('project.amount'), read: (side) => money(side.total_investment_yuan) },
    { field: 'stage', label: t('project.stage'), read: (side) => [stage(side.stage), side.status !== 'active' && name('statuses', side.status)].filter(Boolean).join(' · ') },
    { field: 'unit_name', label: t('project.first_report'), read: (side) => side.unit_name },
    { field: 'reported_on', label: t('project.reported_on'), read: (side) => side.reported_on },
  ];
}
