import { useTranslation } from 'react-i18next';
import type { ProgressMonth } from '@/api/types';
import { assurances, most } from '../progress';
import styles from '../progress.module.css';
import { ToldCell } from './ToldCell';

/** One line a month, the latest first; the three kinds stand beside each other and are never added up. */
export function MonthTable({ months }: { months: ProgressMonth[] }) {
  const { t } = useTranslation();
  const max = most(months);
  return (
    <div className={styles.scroll} role="region" aria-label={t('progress.region')} tabIndex={0}>
      <table aria-label={t('progress.title')}>
        <thead>
          <tr>
            <th scope="col">{t('progress.month')}</th>
            {assurances.map((kind) => (
              <th key={kind} scope="col">
                {t(`progress.kinds.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month.month}>
              <th scope="row">{month.month}</th>
              {assurances.map((kind) => (
                <td key={kind}>
                  <ToldCell told={month[kind]} max={max} counts={month.counts === kind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
