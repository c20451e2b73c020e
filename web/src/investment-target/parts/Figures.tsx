import { useTranslation } from 'react-i18next';
import { Light } from '@/ui/Light';
import { useFormat } from '@/ui/useFormat';
import type { figuresOf } from '../chainMap';
import styles from '../target.module.css';

/** How long a chain is, at how many nodes nothing is, and how many companies are wanted. */
export function Figures({ figures }: { figures: ReturnType<typeof figuresOf> }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <span className={styles.quiet}>
      {t('investment_target.node_count', { number: count(figures.nodes) })} ·{' '}
      {figures.missing > 0 && (
        <>
          <Light state="warn" word={t('investment_target.missing_count', { number: count(figures.missing) })} /> ·{' '}
        </>
      )}
      {t('investment_target.target_count', { number: count(figures.targets) })}
    </span>
  );
}
