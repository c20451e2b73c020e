import { useTranslation } from 'react-i18next';
import type { ProgressMonth } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import { assurances, latest } from '../progress';
import styles from '../progress.module.css';

/** What each kind comes to so far: this year and in all. */
export function Sums({ months }: { months: ProgressMonth[] }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (
    <dl className={styles.sums}>
      {assurances.map((kind) => {
        const told = latest(months, kind);
        return (
          <div key={kind}>
            <dt>{t(`progress.kinds.${kind}`)}</dt>
            <dd>{told ? t('progress.total', { amount: money(told.total_yuan) }) : t('ui.none')}</dd>
            {told && <dd className={styles.quiet}>{t('progress.year', { year: told.month.slice(0, 4), amount: money(told.year_yuan) })}</dd>}
          </div>
        );
      })}
    </dl>
  );
}
