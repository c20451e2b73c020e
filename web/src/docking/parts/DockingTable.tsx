import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { DataTable, type Column } from '@/ui/DataTable';
import { RecordLink } from '@/ui/RecordLink';
import { useFormat } from '@/ui/useFormat';
import type { Docking } from '../docking';
import styles from '../docking.module.css';
import { span } from '../span';
import { useDockingWords } from '../useDockingWords';
import { StateWord } from './StateWord';
import { With } from './With';

interface Props {
  rows: Docking[];
  onOpen: (docking: Docking) => void;
}

/** One line a docking; a click or Enter opens the demand, where it is worked on. */
export function DockingTable({ rows, onOpen }: Props) {
  const { t } = useTranslation();
  const { name: code } = useReference();
  const { name } = useDockingWords();
  const { money } = useFormat();
  const columns: Column<Docking>[] = [
    { key: 'time', title: t('docking.time'), width: 184, fixed: true, render: span },
    { key: 'state', title: t('docking.state'), width: 72, render: (row) => <StateWord state={row.state} /> },
    {
      key: 'demand',
      title: t('docking.demand'),
      width: 256,
      render: (row) => (
        <>
          <RecordLink type="demand" id={row.demand.id} className={styles.name}>
            {row.demand.title}
          </RecordLink>
          <span className={styles.under}>
            {[code('libraries', row.demand.library), code('demand_statuses', row.demand.status)].join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'with', title: t('docking.other_side'), width: 216, render: (row) => <With docking={row} /> },
    {
      key: 'place',
      title: t('docking.place'),
      width: 176,
      render: (row) => (
        <>
          {row.place}
          <span className={styles.under}>{name('kinds', row.kind)}</span>
        </>
      ),
    },
    {
      key: 'outcome',
      title: t('docking.outcome'),
      width: 112,
      render: (row) =>
        row.result && (
          <>
            {name('outcomes', row.result.outcome)}
            <span className={styles.under}>{row.result.amount_yuan && money(row.result.amount_yuan)}</span>
          </>
        ),
    },
    {
      key: 'project',
      title: t('docking.opened'),
      width: 88,
      render: (row) =>
        row.project_id && (
          <RecordLink type="project" id={row.project_id}>
            {t('project.open')}
          </RecordLink>
        ),
    },
  ];
  return (
    <DataTable label={t('docking.page')} columns={columns} rows={rows} rowKey={(row) => row.id} onSelect={onOpen} onOpen={onOpen} />
  );
}
