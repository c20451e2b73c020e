import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Measure } from '@/api/types';
import styles from '../measure.module.css';
import { useFigureWords } from '../useFigureWords';

interface Props {
  measure: Measure;
  year: number | undefined;
}

/** A figure that opens its records, with how it is counted. */
export function Tile({ measure, year }: Props) {
  const { t } = useTranslation();
  const words = useFigureWords();
  return (
    <li className={styles.tile}>
      <span id={`measure-${measure.code}`}>{measure.name}</span>
      <Link
        to="/cockpit/$code"
        params={{ code: measure.code }}
        search={year === undefined ? {} : { year }}
        aria-labelledby={`measure-${measure.code} figure-${measure.code}`}
        id={`figure-${measure.code}`}
      >
        {words(measure.unit, measure)}
      </Link>
      <details>
        <summary aria-label={t('measure.counted_so_of', { name: measure.name })}>{t('measure.counted_so')}</summary>
        {measure.counted_so}
      </details>
    </li>
  );
}
