import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { DataTable, type Column } from '@/ui/DataTable';
import { daysBetween, today } from '@/ui/date';
import { useFormat } from '@/ui/useFormat';
import type { ProjectItem } from '../project';
import styles from '../project.module.css';

interface Props {
  rows: ProjectItem[];
  selected?: string;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
}

export function ProjectTable({ rows, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('project.title')}
      columns={useColumns()}
      rows={rows}
      rowKey={(row) => row.id}
      selected={selected}
      onSelect={(row) => onSelect(row.id)}
      onOpen={(row) => onOpen(row.id)}
    />
  );
}

function useColumns(): Column<ProjectItem>[] {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name, stage } = useReference();
  const none = t('ui.none');
  return [
    { key: 'name', title: t('project.name'), width: 280, fixed: true, render: (row) => <NameOverInvestor row={row} /> },
    { key: 'code', title: t('project.code'), width: 132, render: (row) => row.code },
    { key: 'industry', title: t('project.industry'), width: 96, render: (row) => name('industries', row.industry) },
    { key: 'district', title: t('project.district'), width: 88, render: (row) => name('districts', row.district) },
    { key: 'stage', title: t('project.stage'), width: 128, render: (row) => <StageSince row={row} name={stage(row.stage)} /> },
    { key: 'leader', title: t('project.leader'), width: 88, render: (row) => row.leader?.name ?? none },
    { key: 'liaison', title: t('project.liaison'), width: 88, render: (row) => row.liaison?.name ?? none },
    {
      key: 'amount',
      title: t('project.amount'),
      width: 120,
      align: 'right',
      render: (row) => money(row.total_investment_yuan),
    },
    {
      key: 'next',
      title: t('project.next_step'),
      width: 220,
      render: (row) => (row.next_step ? `${row.next_step.due_on} ${row.next_step.text}` : none),
    },
    { key: 'contact', title: t('project.last_contact'), width: 112, render: (row) => row.last_contact_on ?? none },
  ];
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
