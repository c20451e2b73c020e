import { useTranslation } from 'react-i18next';
import type { Reached } from '@/api/types';
import { Bar } from '@/ui/Bar';
import { useFormat } from '@/ui/useFormat';
import { useShare } from '@/ui/useShare';
import styles from '../docking.module.css';

const rungs = ['published', 'docked', 'held', 'interested', 'intent', 'contract', 'met'] as const;

/** From published to met, each with how many demands and which part of the published ones. */
export function Rungs({ label, reached }: { label: string; reached: Reached }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const share = useShare();
  /** To a tenth of a percent. */
  const part = (number: number) => share(Math.round((number / reached.published) * 1000) * 10);
  return (
    <ol className={styles.rungs} aria-label={label}>
      {rungs.map((rung) => (
        <li key={rung}>
          <span>{t(`docking.rungs.${rung}`)}</span>
          <Bar value={reached[rung]} max={reached.published} />
          <span className={styles.number}>
            {t('docking.demands', { number: count(reached[rung]) })}
            {rung !== 'published' && reached.published > 0 && <span className={styles.quiet}> {part(reached[rung])}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
