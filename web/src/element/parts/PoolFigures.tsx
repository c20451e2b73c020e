import { useTranslation } from 'react-i18next';
import type { ElementPool } from '@/api/types';
import styles from '../element.module.css';
import { useAmount } from '../useAmount';

/** The sums of a pool, those that are nothing left out but for what is free. */
export function PoolFigures({ pool }: { pool: ElementPool }) {
  const { t } = useTranslation();
  const amount = useAmount();
  const figures = [
    ['quota', pool.quota],
    ['transferred_in', pool.transferred_in],
    ['transferred_out', pool.transferred_out],
    ['allotted', pool.allotted],
    ['reserved', pool.reserved],
    ['available', pool.available],
  ] as const;
  const shown = figures.filter(([part, sum]) => !part.startsWith('transferred') || Number(sum) !== 0);
  return (
    <dl className={styles.figures}>
      {shown.map(([part, sum]) => (
        <div key={part} data-part={part}>
          <dt>{t(`element.part.${part}`)}</dt>
          <dd>{amount(sum, pool.element)}</dd>
        </div>
      ))}
    </dl>
  );
}
