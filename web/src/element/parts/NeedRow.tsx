import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ElementNeed } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Light } from '@/ui/Light';
import styles from '../element.module.css';
import { useAmount } from '../useAmount';
import { PoolBar } from './PoolBar';

/** One need: how it stands, how much the project holds of it, and what is left where it comes from. */
export function NeedRow({ need }: { need: ElementNeed }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const amount = useAmount();
  const of = (figure: string) => amount(figure, need.element);
  const met = Number(need.missing) === 0;
  const light = met ? 'good' : need.left_would_do ? 'warn' : 'bad';
  const word = met ? 'element.met' : need.left_would_do ? 'element.would_do' : 'element.would_not_do';
  return (
    <li>
      <div>
        <strong>{name('elements', need.element)}</strong>
        <p>
          <Light state={light} word={t(word)} />
        </p>
      </div>
      <div>
        <PoolBar pool={{ allotted: need.allotted, reserved: need.reserved, available: need.missing }} />
        <p>
          {t('element.need_of', { amount: of(need.amount) })}
          <span className={styles.quiet}>
            {' '}
            {[t('element.has_allotted', { amount: of(need.allotted) }), t('element.has_reserved', { amount: of(need.reserved) }), t('element.lacks', { amount: of(need.missing) })].join(' · ')}
          </span>
        </p>
        {need.needed_by && <p className={styles.quiet}>{t('element.needed_by_day', { date: need.needed_by })}</p>}
      </div>
      <div>
        {need.pool ? (
          <>
            <Link to="/element-pools/$poolId" params={{ poolId: need.pool.id }}>
              {t('element.pool_of', { district: name('districts', need.pool.district), year: need.pool.year })}
            </Link>
            <p className={styles.quiet}>{t('element.left', { amount: of(need.pool.available) })}</p>
          </>
        ) : (
          <span className={styles.quiet}>{t('element.no_pool', { year: need.year })}</span>
        )}
      </div>
    </li>
  );
}
