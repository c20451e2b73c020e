import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { daysBetween, minute, today } from '@/ui/date';
import { useFormat } from '@/ui/useFormat';
import type { OrderedColumn } from '@/ui/VirtualTable';
import { shownColumns, type ColumnKey, type ProjectSearch, type Sort } from '../filters';
import type { ProjectItem } from '../project';
import styles from '../project.module.css';
import { ProjectLight } from '../ProjectLight';

/** By which columns the server puts the list in order, and in which direction. */
const orders: Partial<Record<ColumnKey, { sort: Sort; direction: 'ascending' | 'descending' }>> = {
  code: { sort: 'code', direction: 'ascending' },
  amount: { sort: '-total_investment_yuan', direction: 'descending' },
  reported: { sort: 'reported_on', direction: 'ascending' },
  updated: { sort: '-updated_at', direction: 'descending' },
};

const widths: Record<ColumnKey, number> = {
  code: 128,
  industry: 104,
  sub_industry: 128,
  district: 84,
  stage: 128,
  light: 176,
  status: 96,
  leader: 84,
  liaison: 88,
  amount: 112,
  next: 216,
  contact: 108,
  reported: 120,
  updated: 152,
};

/** The columns that were chosen, the name before them. */
export function useColumns(search: ProjectSearch, onSort: (sort: Sort | undefined) => void): OrderedColumn<ProjectItem>[] {
  const { t } = useTranslation();
  const cell = useCells();
  const sorted = search.sort ?? '-updated_at';
  const name: OrderedColumn<ProjectItem> = { key: 'name', title: t('project.name'), width: 264, render: (row) => <NameOverInvestor row={row} /> };
  const chosen = shownColumns(search.columns).map((key): OrderedColumn<ProjectItem> => {
    const order = orders[key];
    return {
      key,
      title: t(`project.columns.${key}`),
      width: widths[key],
      align: key === 'amount' ? 'right' : 'left',
      render: (row) => cell(key, row),
      order: order && {
        direction: order.direction,
        active: sorted === order.sort,
        onSort: () => onSort(sorted === order.sort || order.sort === '-updated_at' ? undefined : order.sort),
      },
    };
  });
  return [name, ...chosen];
}

function useCells() {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name, stage, subIndustry } = useReference();
  const none = t('ui.none');
  const cells: Record<ColumnKey, (row: ProjectItem) => ReactNode> = {
    code: (row) => row.code,
    industry: (row) => name('industries', row.industry),
    sub_industry: (row) => subIndustry(row.sub_industry) || none,
    district: (row) => name('districts', row.district),
    stage: (row) => <StageSince row={row} name={stage(row.stage)} />,
    light: (row) => (row.light ? <LightInRow light={row.light} /> : none),
    status: (row) => name('statuses', row.status),
    leader: (row) => row.leader?.name ?? none,
    liaison: (row) => row.liaison?.name ?? none,
    amount: (row) => money(row.total_investment_yuan),
    next: (row) => (row.next_step ? `${row.next_step.due_on} ${row.next_step.text}` : none),
    contact: (row) => row.last_contact_on ?? none,
    reported: (row) => row.reported_on,
    updated: (row) => minute(row.updated_at),
  };
  return (key: ColumnKey, row: ProjectItem) => cells[key](row);
}

function NameOverInvestor({ row }: { row: ProjectItem }) {
  return (
    <>
      <Link to="/projects/$projectId" params={{ projectId: row.id }} className={styles.name} title={row.name}>
        {row.name}
      </Link>
      <span className={styles.under}>{row.investor.name}</span>
    </>
  );
}

/** Every row is as high as the others; what does not fit on two lines stands in the preview and on the page. */
function LightInRow({ light }: { light: NonNullable<ProjectItem['light']> }) {
  return (
    <span className={styles.twoLines} title={light.reasons.map(({ text }) => text).join('\n')}>
      <ProjectLight light={light} />
    </span>
  );
}

function StageSince({ row, name }: { row: ProjectItem; name: string }) {
  const { t } = useTranslation();
  const { name: nameOf } = useReference();
  const days = daysBetween(row.stage_since, today());
  return (
    <>
      {name} <span className={styles.quiet}>{t('project.days', { count: days })}</span>
      {row.status !== 'active' && <span className={styles.under}>{nameOf('statuses', row.status)}</span>}
    </>
  );
}
