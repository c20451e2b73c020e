import { useTranslation } from 'react-i18next';
import type { Count } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import { useShare } from '@/ui/useShare';
import styles from '../count.module.css';

/** One line an entry: for which day, what, whose share, how much, why, by whom. */
export function CountTable({ rows }: { rows: Count[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} role="region" aria-label={t('count.table')} tabIndex={0}>
      <table aria-label={t('count.title')}>
        <thead>
          <tr>
            {(['on', 'kind', 'district', 'share', 'amount', 'reason', 'by'] as const).map((key) => (
              <th key={key} scope="col" data-number={key === 'share' || key === 'amount'}>
                {t(`count.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <CountRow key={at} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CountRow({ row }: { row: Count }) {
  const { name } = useReference();
  const { money } = useFormat();
  const share = useShare();
  return (
    <tr>
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
