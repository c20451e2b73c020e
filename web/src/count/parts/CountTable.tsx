import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Count } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { RecordLink } from '@/ui/RecordLink';
import { useFormat } from '@/ui/useFormat';
import { useShare } from '@/ui/useShare';
import styles from '../count.module.css';

interface Props {
  rows: Count[];
  /** Entries of many projects, each named. */
  ofCity?: boolean;
}

const columns = ['on', 'kind', 'district', 'share', 'amount', 'reason', 'by'] as const;

/** One line an entry: for which day, which project where there are many, what, whose share, how much, why, by whom. */
export function CountTable({ rows, ofCity = false }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} role="region" aria-label={t('count.table')} tabIndex={0}>
      <table aria-label={t('count.title')}>
        <thead>
          <tr>
            {ofCity && <th scope="col">{t('count.column.project')}</th>}
            {columns.map((key) => (
              <th key={key} scope="col" data-number={key === 'share' || key === 'amount'}>
                {t(`count.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <CountRow key={at} row={row} project={ofCity && <Project row={row} />} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Project({ row }: { row: Count }) {
  return (
    <th scope="row">
      <RecordLink type="project" id={row.project_id}>
        {row.project_name}
      </RecordLink>
      <span className={styles.under}>{row.project_code}</span>
    </th>
  );
}

function CountRow({ row, project }: { row: Count; project: ReactNode }) {
  const { name } = useReference();
  const { money } = useFormat();
  const share = useShare();
  return (
    <tr>
      {project}
      <td>{row.on}</td>
      <td>{name('count_kinds', row.kind)}</td>
      <td>{name('districts', row.district)}</td>
      <td data-number="true">{share(row.share_basis_points)}</td>
      <td data-number="true">{money(row.amount_yuan)}</td>
      <td className={styles.reason}>{row.reason}</td>
      <td>{row.by}</td>
    </tr>
  );
}
