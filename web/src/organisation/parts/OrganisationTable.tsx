import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { DataTable, type Column } from '@/ui/DataTable';
import { minute } from '@/ui/date';
import { RecordLink } from '@/ui/RecordLink';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';
import { Uscc } from './Uscc';

interface Props {
  rows: Organisation[];
  selected?: string | undefined;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
}

export function OrganisationTable({ rows, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('organisation.title')}
      columns={useColumns()}
      rows={rows}
      rowKey={(row) => row.id}
      selected={selected}
      onSelect={(row) => onSelect(row.id)}
      onOpen={(row) => onOpen(row.id)}
    />
  );
}

function useColumns(): Column<Organisation>[] {
  const { t } = useTranslation();
  const { name } = useReference();
  const none = t('ui.none');
  return [
    { key: 'name', title: t('organisation.name'), width: 320, fixed: true, render: (row) => <NameOverFormer row={row} /> },
    { key: 'kind', title: t('organisation.kind'), width: 112, render: (row) => name('organisation_kinds', row.kind) },
    { key: 'uscc', title: t('project.uscc'), width: 224, render: (row) => (row.uscc ? <Uscc organisation={row} /> : none) },
    { key: 'place', title: t('organisation.place'), width: 112, render: (row) => row.country || name('districts', row.district) || none },
    { key: 'industry', title: t('project.industry'), width: 128, render: (row) => name('industries', row.industry) || none },
    { key: 'updated', title: t('organisation.updated'), width: 152, render: (row) => minute(row.updated_at) },
  ];
}

function NameOverFormer({ row }: { row: Organisation }) {
  const { t } = useTranslation();
  const former = row.former_names.join(t('ui.separator'));
  return (
    <>
      <RecordLink type="organisation" id={row.id} className={styles.name}>
        {row.name}
      </RecordLink>
      {former && <span className={styles.under}>{t('organisation.formerly', { names: former })}</span>}
    </>
  );
}
